import { applyUpdate, Doc } from 'yjs';
import { describe, expect, it } from 'vitest';
import { everyContent, ofTheHouse } from '#test/support/every-node.ts';
import { aWrittenRoom, contentOf as stateContent, WRITERS } from '#test/support/written-room.ts';
import { attributeContent, type AttributedPart, type Author } from './attributed-content.ts';
import { canonicalState } from './canonical-state.ts';
import { readContent } from './content.ts';
import { TEXT_FIELD } from './fields.ts';

const authors = new Map<string, Author>([
  ['ada', { name: 'Ada', perspective: 'coach', attribution: 'named' }],
  ['ben', { name: 'Ben', perspective: 'teacher', attribution: 'perspective' }],
  ['cyd', { name: 'Cyd', perspective: 'teacher', attribution: 'perspective' }],
]);

/** The content that a canonical state says, each run by whose client id it has. */
function readBack({ update, writers }: ReturnType<typeof canonicalState>): AttributedPart[] {
  const ydoc = new Doc();
  applyUpdate(ydoc, update);
  const owners = new Map(writers.map(({ clientId, by }) => [clientId, by.kind === 'house' ? null : String(clientId)]));
  const known = new Map(writers.flatMap(({ clientId, by }) => (by.kind === 'named' || by.kind === 'perspective' ? [[String(clientId), { name: 'name' in by ? by.name : '', perspective: by.perspective, attribution: by.kind }] as const] : [])));
  return attributeContent(readContent(ydoc.getXmlFragment(TEXT_FIELD), { authors: owners, relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } }), known);
}

describe('canonicalState', () => {
  it('says every node and mark again', () => {
    const content = ofTheHouse(everyContent);
    expect(readBack(canonicalState(content))).toEqual(content);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says what three people wrote at random again, and the same bytes twice (%i)', (seed) => {
    const content = attributeContent(stateContent(aWrittenRoom(seed).write(120)), authors);
    const once = canonicalState(content);
    const again = readBack(once);
    expect(again).toEqual(content);
    expect(Buffer.from(canonicalState(again).update).toString('hex')).toBe(Buffer.from(once.update).toString('hex'));
  });

  it('has one client for two people who are shown alike, and none of those they wrote under', () => {
    const content = attributeContent(stateContent(aWrittenRoom(3).write(120)), authors);
    const { writers } = canonicalState(content);
    expect(WRITERS).toHaveLength(3);
    expect(writers.map(({ clientId, by }) => [clientId, by.kind])).toEqual(expect.arrayContaining([[1, 'house']]));
    expect(writers.filter(({ by }) => by.kind === 'perspective')).toHaveLength(1);
  });
});
