import { describe, expect, it } from 'vitest';
import { type Edit, EditsUnderWay } from './edits-under-way.ts';

const room = { bytes: 1_000, edits: 1_000 };
const anEdit = (bytes: number, accountId = 'ada', clientId = 7): Edit => ({
  connection: null, accountId, update: new Uint8Array(bytes), length: bytes,
  bindings: [{ documentId: 'room', clientId, accountId }], relays: [{ documentId: 'room', clientId, clock: 0, end: 1, relayedBy: accountId }], standings: [],
});
function underWay() {
  const ofAll = { bytes: 0 };
  const takenBack: number[] = [];
  const edits = new EditsUnderWay(ofAll, (bindings) => takenBack.push(...bindings.map(({ clientId }) => clientId)));
  return { edits, ofAll, takenBack };
}

describe('edits under way', () => {
  it('[PER-8] go into a commit as far as they have room, the first always, and keep their order', () => {
    const { edits } = underWay();
    for (const bytes of [2_000, 10, 20, 990, 5]) edits.add(anEdit(bytes), []);
    const commits: number[][] = [];
    while (edits.count > 0) {
      commits.push(edits.take(room).map(({ length }) => length));
      edits.committed();
    }
    expect(commits).toEqual([[2_000], [10, 20], [990, 5]]);
  });

  it('[PER-8] go into a commit in a number that has room', () => {
    const { edits } = underWay();
    for (let edit = 0; edit < 5; edit += 1) edits.add(anEdit(1), []);
    expect(edits.take({ bytes: 1_000, edits: 2 })).toHaveLength(2);
  });

  it('[ACC-5] are counted for the document and for all of them until they are committed', () => {
    const { edits, ofAll } = underWay();
    edits.add(anEdit(100), []);
    edits.add(anEdit(50), []);
    edits.take({ bytes: 100, edits: 1 });
    edits.notCommitted(false);
    expect([edits.bytes, ofAll.bytes]).toEqual([150, 150]);
    edits.take({ bytes: 100, edits: 1 });
    edits.committed();
    expect([edits.bytes, ofAll.bytes]).toEqual([50, 50]);
  });

  it('[AUT-1] are the merged account’s also while they are being committed', () => {
    const { edits } = underWay();
    edits.add(anEdit(1, 'guest'), []);
    edits.take(room);
    edits.accountMerged('guest', 'ada');
    edits.notCommitted(false);
    expect(edits.take(room)).toMatchObject([{ accountId: 'ada', bindings: [{ accountId: 'ada' }], relays: [{ relayedBy: 'ada' }] }]);
  });

  it('know where a client stands, and where its words do, until all of it is committed', () => {
    const { edits } = underWay();
    const standing = { place: 'words', depth: 3, holds: null } as const;
    const letter = (clock: number): Edit => ({ ...anEdit(1), standings: [{ clientId: 7, clock, end: clock + 1, standing: { ...standing } }] });
    for (let clock = 0; clock < 4; clock += 1) edits.add(letter(clock), [{ clientId: 7, clock, end: clock + 1 }]);
    edits.take({ bytes: 2, edits: 2 });
    edits.committed();
    expect([edits.clockOf(7), [0, 1, 2, 3, 4].map((clock) => edits.standingOf(7, clock))]).toEqual([4, [null, null, standing, standing, null]]);
    edits.take(room);
    edits.committed();
    expect([edits.clockOf(7), edits.standingOf(7, 3)]).toEqual([undefined, null]);
  });
});

describe('an edit of the house that is given up', () => {
  it('[VER-4] is taken back whole when it was never sent, or certainly not kept', async () => {
    for (const isSent of [false, true]) {
      const { edits, takenBack, ofAll } = underWay();
      const { ended, giveUp } = edits.addOfHouse(anEdit(10), [{ clientId: 7, clock: 0, end: 1 }]);
      if (isSent) edits.take(room);
      giveUp();
      if (isSent) edits.notCommitted(false);
      expect([await ended, edits.count, edits.clockOf(7), takenBack, ofAll.bytes]).toEqual(['taken-back', 0, undefined, [7], 0]);
    }
  });

  it('[VER-4] stays and is tried again when it may be kept already', async () => {
    const { edits, takenBack } = underWay();
    const { ended, giveUp } = edits.addOfHouse(anEdit(10), [{ clientId: 7, clock: 0, end: 1 }]);
    edits.take(room);
    edits.notCommitted(true);
    giveUp();
    expect([await ended, edits.count, takenBack]).toEqual(['uncertain', 1, []]);
    edits.take(room);
    edits.notCommitted(false);
    expect(edits.count).toBe(1);
  });

  it('[VER-4] is committed when it was just being so', async () => {
    const { edits } = underWay();
    const { ended, giveUp } = edits.addOfHouse(anEdit(10), []);
    edits.take(room);
    giveUp();
    edits.committed();
    expect(await ended).toBe('committed');
  });
});
