import { type InterfaceLanguage, isInterfaceLanguage } from './interface-language.ts';

const COOKIE = 'language';
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The `Set-Cookie` value that remembers a choice for a year. */
export const languageCookie = (language: InterfaceLanguage, isHttps: boolean): string =>
  `${COOKIE}=${language}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;

/** What was chosen; null without a choice, or with a spoilt one. */
export function chosenLanguage(cookies: string | undefined): InterfaceLanguage | null {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z]+)(?:;|$)`).exec(cookies ?? '')?.[1] ?? '';
  return isInterfaceLanguage(value) ? value : null;
}
