import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FakeBrowser } from '#test/support/fake-browser.ts';
import { createHeldStore } from '#test/support/held-store.ts';
import { liveRoom } from '#test/support/live-room.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** Two people in a room over a store that a test can hold up or make fail. */
async function aRoom() {
  const { store, ...hands } = createHeldStore();
  const { documents, open } = liveRoom(store);
  const document = await open();
  const [ada, ben] = [new FakeBrowser(document, 'ada'), new FakeBrowser(document, 'ben')];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(documents.writer.isIdle).toBe(true);
  return { ...hands, documents, ada, ben };
}

describe('edits that the database refuses', () => {
  it('[PER-3] are tried again soon, then after pauses that grow to some seconds and no further', async () => {
    const { fail, ada } = await aRoom();
    const { triedAt } = fail('append');
    ada.type('waiting');
    await vi.advanceTimersByTimeAsync(60_000);
    const pauses = triedAt.slice(1).map((at, place) => at - (triedAt[place] ?? 0));
    expect(pauses[0]).toBeLessThan(500);
    const growing = pauses.slice(0, 5);
    expect(growing).toEqual(growing.toSorted((one, other) => one - other));
    expect(growing[4]).toBeGreaterThan(5 * (growing[0] ?? Infinity));
    expect(Math.max(...pauses)).toBeLessThan(8_000);
    expect(triedAt.length).toBeLessThan(25);
  });

  it('[PER-3] are stored by the first try after it returns, and the next trouble is met with short pauses again', async () => {
    const { fail, documents, ada, ben } = await aRoom();
    const first = fail('append');
    ada.type('one');
    await vi.advanceTimersByTimeAsync(30_000);
    expect([ada.told.isUnstorable, ben.told.isUnstorable, ben.text]).toEqual([true, true, '']);
    first.mend();
    await vi.advanceTimersByTimeAsync(8_000);
    expect([ada.told, ben.told.isUnstorable, ben.text]).toEqual([{ saved: 2, isUnstorable: false, remarks: 0 }, false, 'one']);
    const second = fail('append');
    ada.type(', two');
    await vi.advanceTimersByTimeAsync(500);
    expect(second.triedAt.length).toBeGreaterThan(1);
    second.mend();
    await vi.advanceTimersByTimeAsync(8_000);
    expect([ben.text, documents.writer.isIdle]).toEqual(['one, two', true]);
  });
});

describe('a commit that takes long', () => {
  it('[PER-3] is told to the room as not saved after two seconds, and as saved once it has ended', async () => {
    const { hold, ada, ben } = await aRoom();
    const commit = hold('append');
    ada.type('slow');
    await vi.advanceTimersByTimeAsync(1_500);
    expect([ada.told.isUnstorable, ben.told.isUnstorable]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([ada.told, ben.told.isUnstorable, ben.text]).toEqual([{ saved: 1, isUnstorable: true, remarks: 0 }, true, '']);
    commit.release();
    await vi.advanceTimersByTimeAsync(100);
    expect([ada.told, ben.told.isUnstorable, ben.text]).toEqual([{ saved: 2, isUnstorable: false, remarks: 0 }, false, 'slow']);
  });

  it('[PER-3] within two seconds is told to nobody', async () => {
    const { hold, ada, ben } = await aRoom();
    const commit = hold('append');
    const isUnstorable: boolean[] = [];
    ada.type('quick enough');
    await vi.advanceTimersByTimeAsync(1_500);
    commit.release();
    for (let tenths = 0; tenths < 30; tenths += 1) {
      await vi.advanceTimersByTimeAsync(100);
      isUnstorable.push(ada.told.isUnstorable, ben.told.isUnstorable);
    }
    expect([ben.text, isUnstorable.includes(true)]).toEqual(['quick enough', false]);
  });
});
