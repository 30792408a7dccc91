import { createCookie } from '@remix-run/node';
import { z } from 'zod';

const TEN_MINUTES_SECONDS = 10 * 60;

/**
 * A secret that a browser keeps while it joins, so that a form sent twice, or from two tabs, makes one guest.
 * It is forgotten as soon as the guest is in.
 */
const attemptCookie = createCookie('joining', { httpOnly: true, sameSite: 'lax', path: '/join', maxAge: TEN_MINUTES_SECONDS });

/** The attempt under way in this browser; without one, or with a spoilt cookie, a fresh one that nobody else has. */
export async function readAttempt(request: Request): Promise<string> {
  const kept = z.uuid().safeParse(await attemptCookie.parse(request.headers.get('Cookie')));
  return kept.success ? kept.data : crypto.randomUUID();
}

/** The `Set-Cookie` value that keeps the attempt. */
export const keepAttempt = (attempt: string, isHttps: boolean): Promise<string> => attemptCookie.serialize(attempt, { secure: isHttps });

/** The `Set-Cookie` value that forgets it. */
export const forgetAttempt = (): Promise<string> => attemptCookie.serialize('', { maxAge: 0 });
