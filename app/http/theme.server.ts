import { createCookie } from '@remix-run/node';
import { z } from 'zod';

/** How the reader wants the pages to look; `device` leaves it to the device's own setting. */
export const themeSchema = z.object({
  scheme: z.enum(['device', 'light', 'dark']).catch('device'),
  contrast: z.enum(['device', 'high']).catch('device'),
});

export type Theme = z.infer<typeof themeSchema>;

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

const themeCookie = createCookie('theme', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: ONE_YEAR_SECONDS });

/** The reader's choice; without one, or with a spoilt cookie, the device decides. */
export const readTheme = async (request: Request): Promise<Theme> =>
  themeSchema.parse((await themeCookie.parse(request.headers.get('Cookie'))) ?? {});

/** The `Set-Cookie` value that remembers the choice for a year. */
export const setTheme = (theme: Theme, origin: string): Promise<string> =>
  themeCookie.serialize(theme, { secure: origin.startsWith('https:') });
