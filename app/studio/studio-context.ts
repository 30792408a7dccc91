import { createContext, useContext } from 'react';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { DraftPlace } from '#domain/credential/draft-place.ts';
import type { StudioView } from '#server/services/credentials/read-studio.ts';
import type { Finding } from '#domain/credential/checks/finding.ts';

/** What the parts of a studio share. */
export type Studio = {
  slug: string;
  mayWrite: boolean;
  /** What the text says. */
  draft: CredentialDraft;
  /** What the checks find in it; null until they have run. */
  findings: readonly Finding[] | null;
  /** The rooms whose notes words of it came from. */
  sources: StudioView['sources'];
  /** Brings a place of the draft into sight, with the caret in it; nothing happens before the text can be written in. */
  goTo: (place: DraftPlace) => void;
  /** Says a sentence to who hears the page. */
  say: (sentence: string) => void;
};

const StudioContext = createContext<Studio | null>(null);
export const StudioProvider = StudioContext.Provider;

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === null) throw new Error('There is no studio around this.');
  return studio;
}
