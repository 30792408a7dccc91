import { findDemoAccountId } from '#db/repositories/demo.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';

/** Finds the made-up person behind a demo sign-in link; refuses with `not-found` for any other secret, and for all where this is no demonstration. */
export async function openDemoSignIn({ db, isDemo }: Deps, secret: string): Promise<{ accountId: string }> {
  const accountId = isDemo ? await findDemoAccountId(db, secret) : null;
  if (!accountId) throw notFound('sign-in link');
  return { accountId };
}
