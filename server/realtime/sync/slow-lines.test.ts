import { describe, expect, it } from 'vitest';
import { documentLimits } from '#domain/document/limits.ts';
import { FakeBrowser } from '#test/support/fake-browser.ts';
import { createHeldStore } from '#test/support/held-store.ts';
import { liveRoom } from '#test/support/live-room.ts';

/** A room in which ada writes and ben's network takes what it is sent, or does not. */
async function aRoomOfTwo() {
  const { store } = createHeldStore();
  const { documents, open } = liveRoom(store);
  const document = await open();
  const [ada, ben] = [new FakeBrowser(document, 'ada'), new FakeBrowser(document, 'ben')];
  await documents.writer.settled();
  const write = async (who: FakeBrowser, words: string) => {
    who.type(words);
    await documents.writer.settled();
  };
  return { document, ada, ben, write };
}

const TOO_MUCH = documentLimits.unsentBytes + 1;

describe('a reader whose network does not take what it is sent', () => {
  it('[SYN-7] is sent nothing more once that is noticed, however much is written, and holds nobody else up', async () => {
    const { ada, ben, write } = await aRoomOfTwo();
    ben.unsentBytes = TOO_MUCH;
    const before = ben.writes;
    for (const words of ['one', ', two', ', three']) await write(ada, words);
    expect([ben.writes - before, ben.text, ben.counts.skippedReaders]).toEqual([1, 'one', 1]);
    expect(ada.told.saved).toBe(4);
  });

  it('stays connected and is brought up to date once it has taken all, and then follows again', async () => {
    const { ada, ben, write } = await aRoomOfTwo();
    ben.unsentBytes = TOO_MUCH;
    for (const words of ['one', ', two']) await write(ada, words);
    ben.drain();
    expect([ben.text, ben.connection.isOpen]).toEqual(['one, two', true]);
    await write(ada, ', three');
    expect(ben.text).toBe('one, two, three');
  });

  it('[REM-1] is told once it has caught up that remarks may have changed, and not before', async () => {
    const { document, ada, ben, write } = await aRoomOfTwo();
    ben.unsentBytes = TOO_MUCH;
    await write(ada, 'one');
    document.tellRemarks();
    expect([ada.told.remarks, ben.told.remarks]).toEqual([1, 0]);
    ben.drain();
    expect(ben.told.remarks).toBe(1);
  });

  it('[SYN-7] is sent nothing while it takes the rest, even when that has become little', async () => {
    const { ada, ben, write } = await aRoomOfTwo();
    ben.unsentBytes = TOO_MUCH;
    await write(ada, 'one');
    ben.unsentBytes = 1;
    await write(ada, ', two');
    expect(ben.text).toBe('one');
    ben.drain();
    expect(ben.text).toBe('one, two');
  });

  it('[PER-2] is told then how much of what it wrote itself meanwhile is saved', async () => {
    const { ada, ben, write } = await aRoomOfTwo();
    ben.unsentBytes = TOO_MUCH;
    await write(ada, 'by ada');
    await write(ben, 'by ben');
    expect(ben.told.saved).toBe(1);
    ben.drain();
    expect(ben.told.saved).toBe(2);
    expect(ada.text).toBe(ben.text);
  });

  it('is skipped again when it falls behind again', async () => {
    const { ada, ben, write } = await aRoomOfTwo();
    for (const words of ['one', ', two']) {
      ben.unsentBytes = TOO_MUCH;
      await write(ada, words);
      ben.drain();
    }
    expect([ben.text, ben.counts.skippedReaders]).toEqual(['one, two', 2]);
  });

  it('that just keeps up is left out of nothing', async () => {
    const { ada, ben, write } = await aRoomOfTwo();
    ben.unsentBytes = documentLimits.unsentBytes;
    await write(ada, 'one');
    expect([ben.text, ben.counts.skippedReaders]).toEqual(['one', 0]);
  });
});

describe('a writer who is faster than the commits', () => {
  it.each([
    ['many edits', { uncommittedEdits: 10 }, 'w', 10],
    ['many bytes', { uncommittedBytes: 1_000 }, 'w'.repeat(300), 4],
  ] as const)('with %s uncommitted is read no further until they are committed, and nothing is lost', async (_name, limits, words, most) => {
    const { store, hold } = createHeldStore();
    const { documents, open } = liveRoom(store);
    const ada = new FakeBrowser(await open(), 'ada', limits);
    await documents.writer.settled();
    const commit = hold('append');
    for (let edit = 1; edit < most; edit += 1) ada.type(words);
    expect(ada.done).toEqual([]);
    ada.type(words);
    expect(ada.done).toEqual(['pause']);
    // What the network had brought already is taken all the same, without a second pause.
    ada.type(words);
    expect(ada.done).toEqual(['pause']);
    commit.release();
    await documents.writer.settled();
    expect(ada.done).toEqual(['pause', 'resume']);
    expect(ada.told.saved).toBe(1 + most + 1);
  });
});
