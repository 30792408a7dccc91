import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { PROOF_OPEN_MS } from '#domain/provider.ts';

/** Ties a way to a provider and back to one browser. Lax: the way back begins at another site. */
const elsewhereCookie = createCookie('elsewhere', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: PROOF_OPEN_MS / 1_000 });

/** What this browser's cookie holds; null where it has none. */
export async function readElsewhereSecret(request: Request): Promise<string | null> {
  const kept = z.string().min(1).max(100).safeParse(await elsewhereCookie.parse(request.headers.get('Cookie')));
  return kept.success ? kept.data : null;
}

/** The `Set-Cookie` value that this browser is known by when it comes back. */
export const keepElsewhereSecret = (secret: string, isHttps: boolean): Promise<string> => elsewhereCookie.serialize(secret, { secure: isHttps });

/** The `Set-Cookie` value after which nothing waits in this browser. */
export const clearElsewhereSecret = (): Promise<string> => elsewhereCookie.serialize('', { maxAge: 0 });
