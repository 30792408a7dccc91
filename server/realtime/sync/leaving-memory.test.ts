import { describe, expect, it, vi } from 'vitest';
import { HOUR_MS } from '#domain/clock.ts';
import { FakeBrowser } from '#test/support/fake-browser.ts';
import { createHeldStore } from '#test/support/held-store.ts';
import { liveRoom } from '#test/support/live-room.ts';

/** So much that the log is folded when the document leaves memory. */
const MANY = 300;

/** A room in which somebody wrote so many words, and which all have left; whatever `act` does is held up while it leaves memory. */
async function aRoomAboutToLeave(act: 'keepVersion' | 'compact', words: number) {
  const { store, hold } = createHeldStore();
  const { documents, open } = liveRoom(store);
  const document = await open();
  const ada = new FakeBrowser(document, 'ada');
  for (let word = 0; word < words; word += 1) ada.type('w');
  await documents.writer.settled();
  ada.connection.end();
  const held = hold(act);
  const look = () => documents.look(Date.now() + HOUR_MS);
  look();
  await vi.waitFor(() => expect(held.asked()).toBe(1));
  const isInMemory = () => documents.peek('room') === document;
  return { documents, open, document, hold, look, isInMemory, ...held };
}

describe.each([
  ['a version of it is kept', 'keepVersion', 1],
  ['its log is folded', 'compact', MANY],
] as const)('a document that is about to leave memory, while %s', (_while, act, words) => {
  it('[PER-4] leaves when nobody has come meanwhile', async () => {
    const { release, documents } = await aRoomAboutToLeave(act, words);
    release();
    await vi.waitFor(() => expect(documents.peek('room')).toBeNull());
  });

  it('[PER-4] is asked to leave once, however often it is looked at meanwhile', async () => {
    const { look, asked, release, documents } = await aRoomAboutToLeave(act, words);
    for (let time = 0; time < 3; time += 1) look();
    release();
    await vi.waitFor(() => expect(documents.peek('room')).toBeNull());
    expect(asked()).toBe(1);
  });

  it('[PER-4] stays for who comes meanwhile: who comes later sees what they type', async () => {
    const { open, release, isInMemory } = await aRoomAboutToLeave(act, words);
    const ben = new FakeBrowser(await open(), 'ben');
    release();
    await turnOfTheLoop();
    expect(isInMemory()).toBe(true);
    const cyd = new FakeBrowser(await open(), 'cyd');
    ben.type('!');
    await vi.waitFor(() => expect(cyd.text).toBe(`${'w'.repeat(words)}!`));
  });

  it('[PER-4] stays while what somebody wrote who came and went meanwhile is not committed', async () => {
    const { open, release, documents, isInMemory, hold, look } = await aRoomAboutToLeave(act, words);
    const ben = new FakeBrowser(await open(), 'ben');
    const commit = hold('append');
    ben.type('!');
    ben.connection.end();
    release();
    await turnOfTheLoop();
    expect(isInMemory()).toBe(true);
    commit.release();
    await documents.writer.settled();
    const cyd = new FakeBrowser(await open(), 'cyd');
    expect(cyd.text).toBe(`${'w'.repeat(words)}!`);
    cyd.connection.end();
    await documents.writer.settled();
    look();
    await vi.waitFor(() => expect(documents.peek('room')).toBeNull());
  });
});

/** After it, everything that waited for nothing but a promise has happened. */
const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));
