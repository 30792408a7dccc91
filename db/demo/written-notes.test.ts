import { expect, it } from 'vitest';
import { readContent } from '#domain/document/content.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { scratchDocument } from '#domain/document/fold-updates.ts';
import { unpackUpdates } from '#domain/document/update-batch.ts';
import { demoPeople } from './demo-people.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { withoutFacesNotes } from './written-notes.ts';
import { writtenNotesRows } from './written-notes-rows.ts';

const never = { writtenAt: () => null, untilClock: () => Infinity };
const rows = writtenNotesRows('document', withoutFacesNotes, new Date('2026-03-02T15:00:00Z'));
const text = scratchDocument(null, rows.log.flatMap(({ updates }) => unpackUpdates(updates)));
const content = readContent(text.getXmlFragment(TEXT_FIELD), { authors: new Map(rows.authors.map(({ clientId, accountId }) => [clientId, accountId ?? null])), relays: [], times: never });

it('is written by people of the demo, each their own part', () => {
  const people = new Set(demoPeople.map(accountIdOf));
  expect(rows.authors.every(({ accountId }) => people.has(accountId ?? ''))).toBe(true);
  expect(content[1]).toMatchObject({ type: 'paragraph', content: [{ accountId: accountIdOf({ key: 'teacher-4' }) }] });
});

it('holds headings, one list of each kind, and a decision', () => {
  expect(content.map(({ type }) => type)).toEqual([
    'heading', 'paragraph', 'paragraph', 'heading', 'bulletList', 'callout', 'heading', 'paragraph', 'heading', 'taskList', 'heading',
  ]);
  expect(content[9]).toMatchObject({ content: [{ type: 'taskItem', attributes: { checked: true } }, { type: 'taskItem', attributes: { checked: false } }, { type: 'taskItem' }] });
});
