import { createCookie, redirect } from '@remix-run/node';
import { z } from 'zod';

const flashSchema = z.object({
  tone: z.enum(['good', 'plain', 'warn', 'bad']),
  text: z.string().max(400),
});

/** One sentence about what just happened, shown once on the next page. */
export type Flash = z.infer<typeof flashSchema>;

const FLASH_MAX_AGE_SECONDS = 120;

const flashCookie = createCookie('flash', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: FLASH_MAX_AGE_SECONDS,
});

/** The `Set-Cookie` value that keeps the sentence for the next page. */
export const setFlash = (flash: Flash, origin: string): Promise<string> =>
  flashCookie.serialize(flash, { secure: origin.startsWith('https:') });

/** The sentence left by the last act, or null; the cookie is unsigned, so anything unexpected counts as none. */
export const readFlash = async (request: Request): Promise<Flash | null> => {
  const parsed = flashSchema.safeParse(await flashCookie.parse(request.headers.get('Cookie')));
  return parsed.success ? parsed.data : null;
};

/** The `Set-Cookie` value that forgets the sentence. */
export const clearFlash = (): Promise<string> => flashCookie.serialize('', { maxAge: 0 });

/** The usual end of an action: go to a page and say there what was done. */
export const redirectWithFlash = async (to: string, flash: Flash, origin: string): Promise<Response> =>
  redirect(to, { headers: { 'Set-Cookie': await setFlash(flash, origin) } });
