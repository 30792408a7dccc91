import { findDemoAccountId } from '#db/repositories/demo.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';

/** Finds the made-up person behind a demo sign-in link; refuses with `not-found` for any other secret. */
export async function openDemoSignIn({ db }: Deps, secret: string): Promise<{ accountId: string }> {
  const accountId = await findDemoAccountId(db, secret);
  if (!accountId) throw notFound('sign-in link');
  return { accountId };
}
