import { describe, expect, it } from 'vitest';
import type { AgendaSessionView } from '#server/services/agenda/agenda-view.ts';
import { gridOf } from './grid-layout.ts';

const at = (time: string) => new Date(`2026-03-10T${time}:00Z`);
const entry = (title: string, place: string, from: string, until: string, kind: AgendaSessionView['kind'] = 'panel'): AgendaSessionView => ({
  id: title, slug: title, kind, title, subtitle: '', place, startsAt: at(from), endsAt: at(until), people: [], isStarred: false,
});
const drawn = (...day: AgendaSessionView[]) => {
  const { places, rows } = gridOf(day);
  return { places, rows: rows.map(({ at: time, cells }) => [time.toISOString().slice(11, 16), ...cells.map(({ sessions, rows: down, columns }) => `${sessions.map(({ title }) => title).join('+')} ${down}x${columns}`)]) };
};

describe('the grid of a day', () => {
  it('has a column for each place and a row for each time at which something begins or ends', () => {
    expect(drawn(entry('One', 'A', '09:00', '11:00'), entry('Two', 'B', '09:00', '10:00'), entry('Three', 'B', '10:00', '11:00'))).toEqual({
      places: ['A', 'B'],
      rows: [
        ['09:00', 'One 2x1', 'Two 1x1'],
        ['10:00', 'Three 1x1'],
      ],
    });
  });

  it('lets a break stand across all places, and leaves out times at which nothing goes on', () => {
    expect(drawn(entry('One', 'A', '09:00', '10:00'), entry('Two', 'B', '09:00', '10:00'), entry('Lunch', 'Hall', '12:00', '13:00', 'break')).rows).toEqual([
      ['09:00', 'One 1x1', 'Two 1x1'],
      ['12:00', 'Lunch 1x2'],
    ]);
  });

  it('shows two sessions that clash in one place in one cell', () => {
    expect(drawn(entry('One', 'Room A', '09:00', '10:00'), entry('Two', 'room a', '09:30', '10:30')).rows).toEqual([['09:00', 'One+Two 3x1'], ['09:30'], ['10:00']]);
  });

  it('gives what has no place yet a column of its own while something else goes on', () => {
    expect(drawn(entry('One', 'A', '09:00', '10:00'), entry('Two', '', '09:00', '10:00')).places).toEqual(['A', '']);
  });
});
