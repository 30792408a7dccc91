import { onlyOneWords, TOGETHER_WORDS } from '../seating/seat-reason.ts';
import { listed } from '../seating/listed.ts';
import type { LiveSeat } from './live-facts.ts';
import type { LiveIndex } from './live-index.ts';

/**
 * Why somebody sits where they do, as it is true now, in one or two sentences; empty where nothing is to be said. Who moved them, and with whom they are
 * together, is looked up when it is drawn: a name is written down with no seat, so that it goes when its person does.
 */
export function reasonOf(live: LiveIndex, seat: LiveSeat): string {
  const by = seat.seatedByName ?? 'A facilitator';
  if (seat.how === 'returned') return `${by} took a change back: you sat here before.`;
  const reason = trueReason(live, seat);
  return seat.how === 'moved' ? `${by} moved you here. ${reason}`.trimEnd() : reason;
}

/** The reason that was given with a seat; empty once others came or went so that it holds no more. */
function trueReason(live: LiveIndex, { accountId, roomId, reason }: LiveSeat): string {
  const speaksAs = live.personOf.get(accountId)?.speaksAs ?? 'other';
  const inRoom = (live.seatsIn.get(roomId) ?? []).map((seat) => seat.accountId);
  if (reason === onlyOneWords(speaksAs)) return inRoom.some((id) => id !== accountId && live.personOf.get(id)?.speaksAs === speaksAs) ? '' : reason;
  if (reason !== TOGETHER_WORDS) return reason;
  const friends = live.pairs.flatMap(({ oneId, otherId, kind }) => (kind !== 'together' ? [] : oneId === accountId ? [otherId] : otherId === accountId ? [oneId] : []));
  const names = friends.filter((id) => inRoom.includes(id)).flatMap((id) => live.personOf.get(id)?.name ?? []);
  return names.length === 0 ? '' : `You are together with ${listed(names)}, as was asked.`;
}
