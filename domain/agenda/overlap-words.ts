import { zonedTime } from '../time-zone.ts';
import { listed, minutesInWords, quoted } from './agenda-words.ts';
import type { AgendaOverlap } from './overlaps.ts';
import type { Proposal } from './overlap-proposal.ts';
import { t } from '../words/t.ts';

/** What clashes, in one sentence with clock times of the summit. */
export function overlapSentence({ sessions: [one, other], clash, minutes }: AgendaOverlap, timeZone: string): string {
  const needed = clash.kind === 'place' ? clash.place : clash.name;
  return t`${quoted(one.title)} and ${quoted(other.title)} both need ${needed} for ${minutesInWords(minutes)} from ${zonedTime(other.startsAt, timeZone)}.`;
}

/** How many people are named one by one before "everybody in it" is shorter. */
const NAMED_PEOPLE = 3;

function freeThen({ session }: Proposal): string {
  const people = session.people.length > NAMED_PEOPLE ? [t`everybody in it`] : session.people.map(({ name }) => name);
  const free = [...(session.place && session.kind !== 'break' ? [session.place] : []), ...people];
  return free.length === 1 ? t`when ${listed(free)} is free` : t`when ${listed(free)} are free`;
}

/** What to do about it, in one sentence with clock times of the summit. */
export function proposalSentence(proposal: Proposal | null, timeZone: string): string {
  if (!proposal) return t`No other time of this day is free for both: shorten one of them, or give it another day.`;
  const title = quoted(proposal.session.title);
  switch (proposal.kind) {
    case 'move-in-time':
      return t`Move ${title} to ${zonedTime(proposal.startsAt, timeZone)}, ${freeThen(proposal)}.`;
    case 'move-in-place':
      return t`Move ${title} to ${proposal.place}, which is free from ${zonedTime(proposal.session.startsAt, timeZone)} to ${zonedTime(proposal.session.endsAt, timeZone)}.`;
  }
}
