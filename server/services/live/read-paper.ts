import type { Actor } from '#domain/actor.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { breakoutsOf } from '#domain/live/views/lines.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { loadSummitFacts } from './load-facts.ts';

type Sitter = { accountId: string; name: string; speaksAs: PerspectiveKey };

export type PaperView = {
  summit: { slug: string; title: string };
  /** Everybody who is registered, by name, with the room they sit in of these breakouts. */
  people: (Sitter & { room: { number: number; focus: string } | null })[];
  /** Leads each to where they are to be, by way of joining for a phone that is nobody's yet. */
  nowUrl: string;
  /** The breakouts that matter now; null without any. */
  breakouts: { title: string } | null;
  rooms: { number: number; focus: string; summary: string; question: string | null; prompts: { id: string; title: string; hint: string }[]; /** By name. */ people: Sitter[]; url: string }[];
  /** Who looks may plan rooms. */
  mayPrepare: boolean;
  /** How many are registered and have no seat there. */
  unseated: number;
};

/** What is printed for the day: who sits in which room of the breakouts at hand, and what each room takes on. For who facilitates. */
export async function readPaper({ db, origin }: Deps, actor: Actor, slug: string): Promise<PaperView> {
  const { summit, standing, facts } = await openSummit(db, actor, slug, 'live.watch-board');
  const live = indexFacts(await loadSummitFacts(db, summit.id));
  const breakouts = breakoutsOf(live);
  const throughTheDoor = (then: string): string => `${origin}/join/${summit.joinCode}?then=${encodeURIComponent(then)}`;
  const rooms = (breakouts?.rooms ?? []).map(({ id, number, focus, summary, question, prompts, slug: roomSlug }) => {
    const people = (live.seatsIn.get(id) ?? []).flatMap(({ accountId }): Sitter[] => {
      const person = live.personOf.get(accountId);
      return person ? [{ accountId, name: person.name, speaksAs: person.speaksAs }] : [];
    });
    return { number, focus, summary, question, prompts, people: people.toSorted(byName), url: throughTheDoor(`/summits/${summit.slug}/rooms/${roomSlug}/live`) };
  });
  const roomOf = new Map(rooms.flatMap(({ number, focus, people }) => people.map(({ accountId }) => [accountId, { number, focus }] as const)));
  const seated = rooms.reduce((sum, { people }) => sum + people.length, 0);
  return {
    summit: { slug: summit.slug, title: summit.title },
    people: live.people.map(({ accountId, name, speaksAs }) => ({ accountId, name, speaksAs, room: roomOf.get(accountId) ?? null })).toSorted(byName),
    nowUrl: throughTheDoor(`/summits/${summit.slug}/now`),
    breakouts: breakouts && { title: breakouts.title },
    rooms,
    mayPrepare: can(standing, 'summit.prepare', facts),
    unseated: live.people.length - seated,
  };
}

const byName = (one: Sitter, other: Sitter): number => one.name.localeCompare(other.name, 'en');
