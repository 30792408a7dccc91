import { expect, it } from 'vitest';
import { tagSheets } from './tag-sheets.ts';

const people = (...names: string[]) => names.map((name) => ({ accountId: name, name, speaksAs: 'teacher' as const }));

it('tags stand by name over all rooms, eight to a sheet, each with its room', () => {
  const sheets = tagSheets([
    { number: 1, focus: 'Trust', people: people('Ines', 'Ada', 'Cem', 'Eva', 'Gil') },
    { number: 2, focus: 'Proof', people: people('Bo', 'Dan', 'Finn', 'Hana') },
    { number: 3, focus: 'Nobody', people: [] },
  ]);
  expect(sheets.map((tags) => tags.map(({ name }) => name))).toEqual([['Ada', 'Bo', 'Cem', 'Dan', 'Eva', 'Finn', 'Gil', 'Hana'], ['Ines']]);
  expect(sheets[0]?.[1]).toMatchObject({ name: 'Bo', roomNumber: 2, focus: 'Proof' });
  expect(tagSheets([])).toEqual([]);
});
