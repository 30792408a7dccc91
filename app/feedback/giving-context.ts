import type { SubmissionResult } from '@conform-to/react';
import { createContext, useContext } from 'react';
import type { GivingView } from '#server/services/feedback/giving/read-giving.ts';
import type { Begun } from './kept-words.ts';

/** Where something is being said: a place, a sentence of it, or with an empty place all of the draft; `change` names the own remark that is changed. */
export type OpenRemark = { place: string; quote: string | null; change: string | null };

export type Giving = {
  view: GivingView;
  /** Whether anything can be given now. */
  isOpen: boolean;
  open: OpenRemark | null;
  /** In a later round: what did not change is shown too. */
  isAll: boolean;
  /** The own remark that is about to be taken back, and the question whose answer is being changed. */
  takeBack: string | null;
  answering: string | null;
  refused: SubmissionResult | undefined;
  /** What was begun on this device and not given yet. */
  begun: readonly Begun[];
  /** Opens what an address of this page asks for without the server, while the line is down. */
  openHere: (address: string) => void;
};

const Context = createContext<Giving | null>(null);
export const GivingProvider = Context.Provider;

export function useGiving(): Giving {
  const giving = useContext(Context);
  if (giving === null) throw new Error('This part stands on the page of a round alone.');
  return giving;
}
