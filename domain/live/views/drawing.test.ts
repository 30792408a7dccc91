import { describe, expect, it } from 'vitest';
import { applyDelta, type Delta, diffEntries } from '../entries.ts';
import { drawingOf, isWanted } from './drawing.ts';

describe('drawing a part of a channel', () => {
  const rooms = [{ id: '1', words: 3 }, { id: '2', words: 5 }];
  const drawn: string[] = [];
  const draw = (wanted: ReadonlySet<string> | 'all') => {
    drawn.length = 0;
    const { part, each } = drawingOf(wanted);
    return {
      ...part('agenda', () => ({ agenda: drawn.push('agenda') })),
      ...part(['question', 'poll'], () => ({ 'question:a': 1, 'poll:b': 1 })),
      ...each('room', () => rooms, ({ id }) => id, ({ id, words }) => (drawn.push(id), words)),
    };
  };

  it('draws all of it when all is wanted', () => {
    expect(draw('all')).toEqual({ agenda: 1, 'question:a': 1, 'poll:b': 1, 'room:1': 3, 'room:2': 5 });
  });

  it('draws a kind, or one of a kind, and works out nothing else', () => {
    expect(draw(new Set(['room']))).toEqual({ 'room:1': 3, 'room:2': 5 });
    expect(draw(new Set(['room:2']))).toEqual({ 'room:2': 5 });
    expect(drawn).toEqual(['2']);
    expect(draw(new Set(['poll']))).toEqual({ 'question:a': 1, 'poll:b': 1 });
  });

  it('ends what is gone among the wanted, and leaves the others as they were', () => {
    const before = { agenda: 1, 'room:1': 3, 'room:2': 5, 'message:x': 1 };
    const wanted = new Set(['room:1', 'room:2']);
    const step = diffEntries(before, { 'room:2': 6 }, (name) => isWanted(wanted, name));
    expect(step).toEqual({ set: { 'room:2': 6 }, gone: ['room:1'] });
    expect(applyDelta({ epoch: 'one', version: 0, entries: before }, { version: 1, ...step } as Delta)?.entries).toEqual({ agenda: 1, 'room:2': 6, 'message:x': 1 });
  });
});
