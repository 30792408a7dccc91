import { dayWords } from '../report/report-days.ts';
import { readingLanguage } from '../words/reading-language.ts';
import { t } from '../words/t.ts';
import type { CredentialDraft } from './draft.ts';
import type { MadeFrom } from './made-from.ts';

/** A credential as it is put on paper: a version that was published, or what would be one. */
export type PaperCredential = {
  draft: CredentialDraft;
  version: string;
  /** ISO; of a draft when it was written down. */
  at: string;
  /** Of the page of just this version; of a draft that of the credential. */
  url: string;
  /** Of the community that made it. */
  community: string;
  /** The nearest first. */
  madeFrom: readonly MadeFrom[];
  life: { state: 'published' } | { state: 'draft' } | { state: 'retired'; /** ISO. */ at: string; reason: string };
};

/** The day of a moment, in words, for whoever reads: "30 November 2026". */
export const paperDay = (at: string): string => dayWords(at.slice(0, 10), { language: readingLanguage() });

/** What stands above everything that is not as a reader would take it. */
export function lifeWords({ life }: PaperCredential): string {
  if (life.state === 'draft') return t`Draft: nobody can earn this yet.`;
  return life.state === 'published' ? '' : t`Retired on ${paperDay(life.at)}. ${life.reason}`.trim();
}
