import type { LiveHand, LiveTurn } from './live-facts.ts';

/** How long somebody had the word in a room, in milliseconds; a turn that lasts counts until now. */
export const spokenMs = (turns: readonly LiveTurn[], accountId: string, now: number): number =>
  turns.reduce((sum, turn) => sum + (turn.accountId === accountId ? (turn.endedAt ?? now) - turn.startedAt : 0), 0);

/** How often somebody had the word. */
export const turnsOf = (turns: readonly LiveTurn[], accountId: string): number => turns.filter((turn) => turn.accountId === accountId).length;

/** Raised hands in a fair order: who has spoken least first, counted by the turns that are over, and of those who spoke as long who waited longest. A suggestion; who runs the room gives the word as they like. */
export function fairQueue(hands: readonly LiveHand[], turns: readonly LiveTurn[]): LiveHand[] {
  const over = turns.filter(({ endedAt }) => endedAt !== null);
  return hands.toSorted((one, other) => spokenMs(over, one.accountId, 0) - spokenMs(over, other.accountId, 0) || one.raisedAt - other.raisedAt);
}
