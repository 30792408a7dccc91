import { expect, it } from 'vitest';
import { tagSheets } from './tag-sheets.ts';

it('tags are laid out eight to a sheet in their order, also of who has no room', () => {
  const tags = ['Ada', 'Bo', 'Cem', 'Dan', 'Eva', 'Finn', 'Gil', 'Hana', 'Ines'].map((name, place) => ({ accountId: name, name, speaksAs: 'teacher' as const, room: place === 1 ? { number: 2, focus: 'Proof' } : null }));
  const sheets = tagSheets(tags);
  expect(sheets.map((sheet) => sheet.map(({ name }) => name))).toEqual([['Ada', 'Bo', 'Cem', 'Dan', 'Eva', 'Finn', 'Gil', 'Hana'], ['Ines']]);
  expect(sheets[0]?.[1]).toMatchObject({ name: 'Bo', room: { number: 2, focus: 'Proof' } });
  expect(tagSheets([])).toEqual([]);
});
