import { createCookie } from '@remix-run/node';
import { z } from 'zod';

const TEN_MINUTES_SECONDS = 10 * 60;

/**
 * A secret that a browser keeps while somebody comes in at the pages below a path, so that a form sent twice, or from two tabs, makes one guest.
 * It is forgotten as soon as the guest is in.
 */
function attemptBelow(path: string) {
  const cookie = createCookie('joining', { httpOnly: true, sameSite: 'lax', path, maxAge: TEN_MINUTES_SECONDS });
  return {
    /** The attempt under way in this browser; without one, or with a spoilt cookie, a fresh one that nobody else has. */
    read: async (request: Request): Promise<string> => {
      const kept = z.uuid().safeParse(await cookie.parse(request.headers.get('Cookie')));
      return kept.success ? kept.data : crypto.randomUUID();
    },
    /** The `Set-Cookie` value that keeps the attempt. */
    keep: (attempt: string, isHttps: boolean): Promise<string> => cookie.serialize(attempt, { secure: isHttps }),
    /** The `Set-Cookie` value that forgets it. */
    forget: (): Promise<string> => cookie.serialize('', { maxAge: 0 }),
  };
}

export const joiningAttempt = attemptBelow('/join');
export const feedbackAttempt = attemptBelow('/feedback');
