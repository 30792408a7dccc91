import { describe, expect, it } from 'vitest';
import { type Line, WatchingLines } from './watching-lines.ts';

function aLine(writableLength = 0, writable = true) {
  const frames: Buffer[] = [];
  let hangUps = 0;
  const line: Line = { socket: { writable, writableLength, write: (frame) => frames.push(frame) }, hangUp: () => (hangUps += 1) };
  return { line, frames, hangUps: () => hangUps };
}
const delta = { version: 1, set: { me: 'Grüße' }, gone: [] };

describe('lines that watch', () => {
  it('writes one frame that holds a Socket.IO event to every page that joined it, and to no other', () => {
    const lines = new WatchingLines();
    const [ada, ben, cyd] = [aLine(), aLine(), aLine()];
    lines.join('summit now', ada.line);
    lines.join('summit now', ben.line);
    lines.join('summit board', cyd.line);
    lines.leave('summit now', ben.line);
    lines.send('summit now', 'now', delta);
    lines.send('summit nobody', 'now', delta);
    expect([ada.frames.length, ben.frames.length, cyd.frames.length]).toEqual([1, 0, 0]);
    const [frame] = ada.frames;
    const words = `42${JSON.stringify(['delta', 'now', delta])}`;
    // A final text frame, unmasked, with its length in bytes.
    expect([frame?.[0], frame?.[1], frame?.subarray(2).toString()]).toEqual([0x81, Buffer.byteLength(words), words]);
  });

  it('hangs up a page that takes nothing, and writes to none that is gone', () => {
    const lines = new WatchingLines();
    const [slow, gone] = [aLine(1_000_001), aLine(0, false)];
    for (const { line } of [slow, gone]) lines.join('summit now', line);
    lines.send('summit now', 'now', delta);
    expect([slow.frames.length, slow.hangUps(), gone.frames.length, gone.hangUps()]).toEqual([0, 1, 0, 0]);
  });
});
