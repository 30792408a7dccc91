import { describe, expect, it } from 'vitest';
import { allCommands } from '../commands/all-commands.ts';
import { barOf } from './bar-order.ts';

const namesOf = (room: number) => barOf(allCommands, room).groups.map((group) => group.map(({ name }) => name));

describe('the bar above the text', () => {
  it('keeps in a narrow place what is used most, in its usual order', () => {
    expect(namesOf(2)).toEqual([['bold', 'italic']]);
    expect(namesOf(0)).toEqual([]);
    expect(namesOf(-3)).toEqual([]);
    expect(namesOf(4).flat()).toEqual(expect.arrayContaining(['bold', 'italic', 'bulletedList']));
  });

  it.each([0, 3, 7, 40])('holds each command once, with room for %i buttons', (room) => {
    const { kinds, groups, more } = barOf(allCommands, room);
    const all = [...kinds, ...groups.flat(), ...more].map(({ name }) => name);
    expect(all.toSorted()).toEqual(allCommands.map(({ name }) => name).toSorted());
  });
});
