import type { Licence } from '../licence.ts';
import { t } from '../words/t.ts';

/** A credential that another began as a copy of, as it was called then; `url` and `achievementUrl` where it was published. */
export type MadeFrom = { name: string; version: string | null; by: string; licence: Licence; url: string | null; achievementUrl: string | null };

/** The same as it is kept: its address is that of a credential that may be gone by then. */
export type KeptSource = Omit<MadeFrom, 'url'> & { originId: string | null };

/** "“Using exit questions”, version 1.2.0, by Northfield Schools, CC BY 4.0": the source that most licences ask to be named. */
export const madeFromWords = ({ name, version, by, licence }: MadeFrom): string => [version === null ? t`“${name}”, a draft, by ${by}` : t`“${name}”, version ${version}, by ${by}`, licence].filter(Boolean).join(', ');

/** Between a source and the one that it was made from in its turn. */
export const madeInTurn = (): string => t`, which was made from `;

/**
 * Why nobody may make a credential of their own from one under this licence; null where they may. What has no licence, and what is not published yet, under whatever licence it begins
 * with, is for those alone who write it.
 */
export function licenceForbidsMaking({ licence, isPublished, writesIt }: { licence: Licence; isPublished: boolean; writesIt: boolean }): string | null {
  if (writesIt) return null;
  if (!isPublished) return t`This credential is not published yet, so its words are for those alone who write it. Ask its authors.`;
  return licence === '' ? t`Nobody gave this credential a licence, so its words are for those alone who write it. Ask its authors to choose one.` : null;
}

/** What a licence asks of whoever makes something from it, beside naming the source; empty where nothing. */
export const licenceAsksOfMaking = (licence: Licence): string =>
  ({ '': '', 'CC BY 4.0': '', 'CC0 1.0': '', 'CC BY-SA 4.0': t`Its licence asks that yours stays under CC BY-SA 4.0.`, 'CC BY-NC 4.0': t`Its licence asks that yours is not used for profit.` })[licence];

/** What a licence lets others make of what is published under it: a sentence. */
export const licenceLetsOthers = (licence: Licence): string =>
  ({
    '': t`Nobody may make their own from it without asking.`,
    'CC BY 4.0': t`Others may make their own from it, and name yours.`,
    'CC BY-SA 4.0': t`Others may make their own from it, under the same licence, and name yours.`,
    'CC BY-NC 4.0': t`Others may make their own from it, not for profit, and name yours.`,
    'CC0 1.0': t`Others may make their own from it without naming yours.`,
  })[licence];

/** Why what was made from a credential under the first licence cannot be given out under the second; null where it can. */
export function licenceForbidsGiving(origin: Licence, own: Licence): string | null {
  const asked = origin === 'CC BY-SA 4.0' || origin === 'CC BY-NC 4.0';
  return asked && own !== origin ? t`What this was made from is under ${origin}, which asks that yours is as well. Choose that licence in the studio.` : null;
}
