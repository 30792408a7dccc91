import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, diffEntries, type Entries, entriesOf, type Snapshot } from './entries.ts';

const anyEntries = fc.dictionary(fc.constantFrom('me', 'room:1', 'room:2', 'person:1', '__proto__x'), fc.oneof(fc.integer(), fc.string(), fc.array(fc.integer())));
const at = (version: number, entries: Entries): Snapshot => ({ epoch: 'one', version, entries });

describe('entries of a channel', () => {
  it('are after each step what they are on the server, from any state to any other', () => {
    fc.assert(
      fc.property(fc.array(anyEntries, { minLength: 2, maxLength: 8 }), (states) => {
        let snapshot = at(0, states[0] ?? {});
        let version = 0;
        states.slice(1).forEach((next, place) => {
          const difference = diffEntries(states[place] ?? {}, next);
          if (difference) snapshot = applyDelta(snapshot, { version: (version += 1), ...difference }) ?? at(-1, {});
          expect(snapshot.entries).toEqual(next);
        });
      }),
    );
  });

  it('do not change by a step that comes twice, and ask anew after one that is missing', () => {
    const first = at(3, { me: 1 });
    const next = applyDelta(first, { version: 4, set: { me: 2 }, gone: [] });
    expect(next).toEqual(at(4, { me: 2 }));
    expect(applyDelta(at(4, { me: 2 }), { version: 4, set: { me: 2 }, gone: [] })).toEqual(at(4, { me: 2 }));
    expect(applyDelta(first, { version: 5, set: { me: 2 }, gone: [] })).toBeNull();
  });

  it('are no step when nothing changed', () => {
    expect(diffEntries({ me: { a: [1] } }, { me: { a: [1] } })).toBeNull();
  });

  it('are found by their kind', () => {
    expect(entriesOf({ 'room:1': 'a', me: 'b', 'room:2': 'c' }, 'room')).toEqual(['a', 'c']);
  });
});
