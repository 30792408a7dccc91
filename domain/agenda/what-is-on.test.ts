import { describe, expect, it } from 'vitest';
import { whatIsOn } from './what-is-on.ts';

const at = (time: string) => new Date(`2026-03-10T${time}:00Z`);
const entry = (name: string, from: string, to: string) => ({ name, startsAt: at(from), endsAt: at(to) });
const agenda = [entry('panel', '09:00', '10:00'), entry('room A', '10:30', '11:30'), entry('room B', '10:30', '12:00'), entry('plenary', '12:00', '13:00')];
const names = (time: string) => {
  const { current, next } = whatIsOn(agenda, at(time));
  return { current: current.map(({ name }) => name), next: next.map(({ name }) => name) };
};

describe('what is on', () => {
  it('is nothing before the first session, which comes next', () => {
    expect(names('08:00')).toEqual({ current: [], next: ['panel'] });
  });

  it('begins with the minute of its beginning and is over with the minute of its end', () => {
    expect(names('09:00')).toEqual({ current: ['panel'], next: ['room A', 'room B'] });
    expect(names('10:00')).toEqual({ current: [], next: ['room A', 'room B'] });
  });

  it('names sessions that run side by side together', () => {
    expect(names('11:00')).toEqual({ current: ['room A', 'room B'], next: ['plenary'] });
    expect(names('11:45')).toEqual({ current: ['room B'], next: ['plenary'] });
  });

  it('is nothing any more after the last', () => {
    expect(names('13:00')).toEqual({ current: [], next: [] });
  });
});
