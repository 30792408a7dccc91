import { describe, expect, it } from 'vitest';
import { Channels, type Line } from './channels.ts';

function aLine(writableLength = 0, writable = true) {
  const frames: Buffer[] = [];
  let hangUps = 0;
  const line: Line = { socket: { writable, writableLength, write: (frame) => frames.push(frame) }, hangUp: () => (hangUps += 1) };
  return { line, frames, hangUps: () => hangUps };
}
const delta = { version: 1, set: { me: 'Grüße' }, gone: [] };

describe('a channel', () => {
  it('writes one frame that holds a Socket.IO event to every page that joined it, and to no other', () => {
    const channels = new Channels();
    const [ada, ben, cyd] = [aLine(), aLine(), aLine()];
    channels.join('summit now', ada.line);
    channels.join('summit now', ben.line);
    channels.join('summit board', cyd.line);
    channels.leave('summit now', ben.line);
    channels.send('summit now', 'now', delta);
    channels.send('summit nobody', 'now', delta);
    expect([ada.frames.length, ben.frames.length, cyd.frames.length]).toEqual([1, 0, 0]);
    const [frame] = ada.frames;
    const words = `42${JSON.stringify(['delta', 'now', delta])}`;
    // A final text frame, unmasked, with its length in bytes.
    expect([frame?.[0], frame?.[1], frame?.subarray(2).toString()]).toEqual([0x81, Buffer.byteLength(words), words]);
  });

  it('hangs up a page that takes nothing, and writes to none that is gone', () => {
    const channels = new Channels();
    const [slow, gone] = [aLine(1_000_001), aLine(0, false)];
    for (const { line } of [slow, gone]) channels.join('channel', line);
    channels.send('channel', 'now', delta);
    expect([slow.frames.length, slow.hangUps(), gone.frames.length, gone.hangUps()]).toEqual([0, 1, 0, 0]);
  });
});
