import { accessNeeds, accessNeedWords } from '../access-need.ts';
import { languageWord } from '../language.ts';
import { perspectiveKeys, perspectiveWord } from '../perspective.ts';
import { listed } from '../words/listed.ts';
import { t } from '../words/t.ts';
import type { LiveSeat } from './live-facts.ts';
import type { LiveIndex } from './live-index.ts';

/** Why somebody sits where they do, for the page to say: `together` are the names of those whom they are together with as was asked. */
export type SeatWhy = Pick<LiveSeat, 'how'> & { by: string | null; reason: string; together: string[] };

/**
 * Why somebody sits where they do, as it is true now. Who moved them, and with whom they are together, is looked up when it is drawn: a name is written down with no seat, so that it goes
 * when its person does.
 */
export function whyOf(live: LiveIndex, { accountId, roomId, how, seatedByName, reason }: LiveSeat): SeatWhy {
  const speaksAs = live.personOf.get(accountId)?.speaksAs ?? 'other';
  const inRoom = (live.seatsIn.get(roomId) ?? []).map((seat) => seat.accountId);
  const isOneOfMany = inRoom.some((id) => id !== accountId && live.personOf.get(id)?.speaksAs === speaksAs);
  const friends = live.pairs.flatMap(({ oneId, otherId, kind }) => (kind !== 'together' ? [] : oneId === accountId ? [otherId] : otherId === accountId ? [oneId] : []));
  const together = reason === 'together' ? friends.filter((id) => inRoom.includes(id)).flatMap((id) => live.personOf.get(id)?.name ?? []) : [];
  return { how, by: seatedByName, reason: reason === `only ${speaksAs}` && isOneOfMany ? '' : reason, together };
}

/** The same in one or two sentences; empty where nothing is to be said. */
export function whyWords({ how, by, reason, together }: SeatWhy): string {
  const giver = by ?? t`A facilitator`;
  if (how === 'returned') return t`${giver} took a change back: you sat here before.`;
  const words = reason === 'together' ? (together.length === 0 ? '' : t`You are together with ${listed(together)}, as was asked.`) : reasonWords(reason);
  return how === 'moved' ? `${t`${giver} moved you here.`} ${words}`.trimEnd() : words;
}

/** What is kept of why somebody sits somewhere (`SeatReason`), or of why a room is suggested, as one sentence to them. Before it was kept so it was kept as a sentence, which is said as it is. */
export function reasonWords(reason: string): string {
  const [kind = '', ...about] = reason.split(' ');
  switch (kind) {
    case 'chosen':
      return t`You chose this room yourself.`;
    case 'pinned':
      return t`A facilitator chose this room for you.`;
    case 'needs':
      return t`This room has what you asked for: ${listed(accessNeeds.filter((need) => about.includes(need)).map((need) => accessNeedWords()[need]))}.`;
    case 'speaks':
      return t`${languageWord(about.join(' '))} is spoken here, as you wished.`;
    case 'together':
      return t`You are together with people whom you were to sit with.`;
    case 'wish':
      return wishWords(Number(about[0]));
    case 'stays':
      return t`You keep the seat you had.`;
    case 'only':
      return t`You are the only ${perspectiveWord(perspectiveKeys.find((key) => key === about[0]) ?? 'other')} in this room: it needs what you see.`;
    case 'even':
      return t`So that every room has about as many people, and hears every perspective.`;
    default:
      return reason;
  }
}

function wishWords(rank: number): string {
  if (rank === 0) return t`It is the room you wished for most.`;
  return rank === 1
    ? t`It is your second wish; the rooms before it were full or would have had too many of one perspective.`
    : t`It is your third wish; the rooms before it were full or would have had too many of one perspective.`;
}
