import type { ConveningRights } from '#server/services/live/read-convening-rights.ts';
import { createContext, useContext } from 'react';

export type BoardContext = {
  slug: string;
  zone: string;
  serverAt: number;
  /** Who looks; null for who is nobody, who gets no board. */
  meId: string | null;
  rights: ConveningRights;
  /** The breakout session at hand; empty while there is none. */
  agendaSessionId: string;
  /** Asks whom to move where, with these people chosen already. */
  moveSomebody: (accountIds: readonly string[]) => void;
};

export const Board = createContext<BoardContext | null>(null);

/** What every part of the facilitator board needs to know. */
export function useBoard(): BoardContext {
  const board = useContext(Board);
  if (board === null) throw new Error('A part of the board stands outside of it.');
  return board;
}

/** Gives the focus to a part of the page whose pressed button is gone with what it stood for. */
export const focusOn = (id: string) => () => document.getElementById(id)?.focus();
