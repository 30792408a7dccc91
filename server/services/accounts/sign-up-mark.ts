import type { Deps } from '../deps.ts';

/** The mark by which the browser that asked for an account is known again when the address is confirmed: only this installation can make it. */
export const signUpMark = ({ sign }: Pick<Deps, 'sign'>, accountId: string): string => sign(`sign-up ${accountId}`);

/** Compares by hash, so that the time it takes says nothing about the mark. */
export const isSignUpMark = (deps: Pick<Deps, 'sign' | 'hashSecret'>, accountId: string, mark: string | null): boolean =>
  mark !== null && deps.hashSecret(mark) === deps.hashSecret(signUpMark(deps, accountId));
