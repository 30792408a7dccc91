import { t } from './words/t.ts';

/** Why two people could talk: what one looks for, and what the other offers. */
export type Reason = { iLookFor: boolean; sought: string; offered: string };

/** The reason as a sentence, to one of the two about the other. */
export const reasonWords = ({ iLookFor, sought, offered }: Reason, other: string): string =>
  iLookFor ? t`You look for “${sought}”; ${other} offers “${offered}”.` : t`${other} looks for “${sought}”; you offer “${offered}”.`;

/** The same reason as the other of the two reads it. */
export const turned = (reason: Reason): Reason => ({ ...reason, iLookFor: !reason.iLookFor });
