import type { documentAuthors, documentLog } from '#db/schema/index.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { writeParts, type WrittenPart } from '#domain/document/write-parts.ts';
import { packUpdates } from '#domain/document/update-batch.ts';
import { accountIdOf } from './demo-people-rows.ts';
import type { DemoPart } from './written-notes.ts';

type Rows = { log: (typeof documentLog.$inferInsert)[]; authors: (typeof documentAuthors.$inferInsert)[] };

/** The log of a document in which each part was written by its person, a minute after the one before it and until `now`. */
export function writtenNotesRows(documentId: string, notes: readonly DemoPart[], now: Date): Rows {
  const writers = [...new Set(notes.flatMap((part) => ('entries' in part ? part.entries.map(({ by }) => by) : [part.by])))];
  const clientIdOf = (by: string): number => writers.indexOf(by) + 1;
  const edits = writeParts(notes.flatMap((part) => partsOf(part, clientIdOf)));
  return {
    log: edits.map(({ clientId, update }, position) => ({
      documentId,
      accountId: accountIdOf({ key: writers[clientId - 1] ?? '' }),
      at: new Date(now.getTime() - (edits.length - position) * MINUTE_MS),
      updates: packUpdates([update]),
    })),
    authors: writers.map((key) => ({ documentId, clientId: clientIdOf(key), accountId: accountIdOf({ key }) })),
  };
}

function partsOf(part: DemoPart, clientIdOf: (by: string) => number): WrittenPart[] {
  switch (part.kind) {
    case 'heading':
      return [{ type: 'heading', attributes: { level: 1 }, within: [], words: part.words, clientId: clientIdOf(part.by) }];
    case 'paragraph':
      return [{ type: 'paragraph', attributes: {}, within: [], words: part.words, clientId: clientIdOf(part.by) }];
    case 'decision':
      return [{ type: 'paragraph', attributes: {}, within: [{ type: 'callout', attributes: { kind: 'decision' } }], words: part.words, clientId: clientIdOf(part.by) }];
    case 'list':
    case 'tasks': {
      const [list, entry] = part.kind === 'list' ? ['bulletList', 'listItem'] : ['taskList', 'taskItem'];
      return part.entries.map(({ by, words, isDone = false }, place) => ({
        type: 'paragraph',
        attributes: {},
        within: [{ type: list, attributes: {}, isGoingOn: place > 0 }, { type: entry, attributes: part.kind === 'tasks' ? { checked: isDone } : {} }],
        words,
        clientId: clientIdOf(by),
      }));
    }
  }
}
