import { createContext, useContext } from 'react';
import type { ComposerView } from '#server/services/reports/read-composer.ts';
import type { PlacesInReport } from './places-in-report.ts';

export type Composing = {
  view: ComposerView;
  places: PlacesInReport;
  /** Tells who cannot see it what was just done. */
  say: (words: string) => void;
};

const ComposingContext = createContext<Composing | null>(null);
export const ComposingProvider = ComposingContext.Provider;

export function useComposing(): Composing {
  const composing = useContext(ComposingContext);
  if (composing === null) throw new Error('This part belongs to a page on which a report is composed.');
  return composing;
}
