import type { Scope } from './api/scope.ts';
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
  /** A program asks with an access token of theirs, which is good for these alone; absent for the person on the pages. */
  scopes?: readonly Scope[];
} & SpeaksAs;

export const visitor: Visitor = { kind: 'visitor' };
