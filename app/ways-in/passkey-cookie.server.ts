import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { PASSKEY_CHALLENGE_OPEN_MS } from '#domain/passkey.ts';

/** Ties what a device is asked to the browser that asked. */
const passkeyCookie = createCookie('passkey', { httpOnly: true, sameSite: 'strict', path: '/', maxAge: PASSKEY_CHALLENGE_OPEN_MS / 1_000 });

/** What this browser's cookie holds; null where it has none. */
export async function readPasskeySecret(request: Request): Promise<string | null> {
  const kept = z.string().max(100).safeParse(await passkeyCookie.parse(request.headers.get('Cookie')));
  return kept.success ? kept.data : null;
}

/** The `Set-Cookie` value that this browser is known by when its device answers. */
export const keepPasskeySecret = (secret: string, isHttps: boolean): Promise<string> => passkeyCookie.serialize(secret, { secure: isHttps });
