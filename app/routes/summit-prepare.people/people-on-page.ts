import { z } from 'zod';
import type { Participant } from '#server/services/joining/list-participants.ts';
import { pageOf } from '#domain/community.ts';
import { attendanceOf } from '#app/perspectives/attendance.ts';
import { byPerspective } from './by-perspective.ts';

/** A screen or two for a desk at the door; whoever is not on it is found by name. */
export const PARTICIPANTS_PER_PAGE = 50;

const searchSchema = z.object({ name: z.string().trim().max(80).catch(''), page: z.coerce.number().int().min(1).catch(1) });

/** What the page of people shows of everybody who has or had a place, by the name and the page that its address asks for. */
export function peopleOnPage(people: readonly Participant[], search: URLSearchParams) {
  const { name: sought, page } = searchSchema.parse(Object.fromEntries(search));
  const registered = people.filter(({ state }) => state === 'registered');
  const found = registered.filter(({ name }) => name.toLowerCase().includes(sought.toLowerCase())).sort(byPerspective);
  return {
    ...pageOf(found, page, PARTICIPANTS_PER_PAGE),
    sought,
    attendance: attendanceOf(registered),
    here: registered.filter(({ checkedInAt }) => checkedInAt !== null).length,
    waiting: people.filter(({ state }) => state === 'waiting'),
    gone: people.filter(({ state }) => state === 'left' || state === 'removed'),
  };
}
