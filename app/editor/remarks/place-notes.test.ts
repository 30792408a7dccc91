import { describe, expect, it } from 'vitest';
import { randomFrom } from '#domain/random.ts';
import { type NoteToPlace, placeNotes } from './place-notes.ts';

const note = (id: string, wanted: number, height = 50): NoteToPlace => ({ id, wanted, height });
const tops = (notes: NoteToPlace[], openId: string | null = null) => [...placeNotes(notes, openId, 10).values()];

describe('notes in the margin', () => {
  it('stand beside their words where there is room', () => {
    expect(tops([note('a', 5), note('b', 100)])).toEqual([5, 100]);
  });

  it('push each other down where there is none', () => {
    expect(tops([note('a', 5), note('b', 20), note('c', 30)])).toEqual([5, 65, 125]);
  });

  it('make room above and below for the open one, which stands exactly beside its words', () => {
    expect(tops([note('a', 150), note('b', 160), note('c', 200), note('d', 210)], 'c')).toEqual([80, 140, 200, 260]);
  });

  it('push the open one down only where those above it would stand above the beginning', () => {
    expect(tops([note('a', 0), note('b', 10), note('c', 20)], 'c')).toEqual([0, 60, 120]);
  });

  it('never stand over each other or above the beginning, and keep their order', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomFrom(seed);
      const notes = Array.from({ length: 1 + random(12) }, (_, place) => note(String(place), random(400), 10 + random(90))).sort((one, other) => one.wanted - other.wanted);
      const placed = placeNotes(notes, notes[random(notes.length)]?.id ?? null, 10);
      let free = 0;
      for (const { id, height } of notes) {
        expect(placed.get(id)).toBeGreaterThanOrEqual(free);
        free = (placed.get(id) ?? 0) + height + 10;
      }
    }
  });
});
