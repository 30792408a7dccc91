import { createCookie } from '@remix-run/node';
import { z } from 'zod';

/** As long as the link that confirms the address. */
const ONE_DAY_SECONDS = 24 * 60 * 60;

/** Tells the browser that signed up from the others when the link in the mail is opened. */
const signUpCookie = createCookie('sign-up', { httpOnly: true, sameSite: 'lax', path: '/verify', maxAge: ONE_DAY_SECONDS });

/** The mark that this browser got when it signed up; null in every other. */
export async function readSignUpMark(request: Request): Promise<string | null> {
  const kept = z.string().max(100).safeParse(await signUpCookie.parse(request.headers.get('Cookie')));
  return kept.success ? kept.data : null;
}

/** The `Set-Cookie` value that keeps the mark. */
export const keepSignUpMark = (mark: string, isHttps: boolean): Promise<string> => signUpCookie.serialize(mark, { secure: isHttps });
