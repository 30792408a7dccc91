import type { LiveHand, LiveTurn } from './live-facts.ts';

/** How long somebody had the word in a room, in milliseconds; a turn that lasts counts until now. */
export const spokenMs = (turns: readonly LiveTurn[], accountId: string, now: number): number =>
  turns.reduce((sum, turn) => sum + (turn.accountId === accountId ? (turn.endedAt ?? now) - turn.startedAt : 0), 0);

/** How often somebody had the word. */
export const turnsOf = (turns: readonly LiveTurn[], accountId: string): number => turns.filter((turn) => turn.accountId === accountId).length;

/** Raised hands in a fair order: who had the word least often first, among those who waited longest. A suggestion; who runs the room gives the word as they like. */
export const fairQueue = (hands: readonly LiveHand[], turns: readonly LiveTurn[]): LiveHand[] =>
  hands.toSorted((one, other) => turnsOf(turns, one.accountId) - turnsOf(turns, other.accountId) || one.raisedAt - other.raisedAt);
