import type { SpeaksAs } from './perspective.ts';

/** Who asks: a visitor who has not said who they are, or a stored person (an account, or a guest without a password). */
export type Actor = Visitor | Person;

export type Visitor = { kind: 'visitor' };

export type Person = {
  kind: 'person';
  accountId: string;
  name: string;
  /** A guest joined with a code and has no e-mail yet; the place can be claimed later. */
  isGuest: boolean;
  isSiteAdmin: boolean;
  isEmailVerified: boolean;
} & SpeaksAs;

export const visitor: Visitor = { kind: 'visitor' };
