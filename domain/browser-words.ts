import { t } from './words/t.ts';

/** From the most particular name to the most general: Edge and Opera also call themselves Chrome, Chrome calls itself Safari. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const systems = (): readonly [RegExp, string][] => [
  [/\biPhone\b/, t`an iPhone`],
  [/\biPad\b/, t`an iPad`],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, t`a Chromebook`],
  [/\bMac OS X\b|\bMacintosh\b/, t`a Mac`],
  [/\bLinux\b/, 'Linux'],
];

const firstMatch = (names: readonly [RegExp, string][], userAgent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1];

/** What a person would call the browser that names itself so: "Firefox on Windows". */
export function browserInWords(userAgent: string): string {
  const browser = firstMatch(browsers, userAgent);
  const system = firstMatch(systems(), userAgent);
  if (browser && system) return t`${browser} on ${system}`;
  if (browser) return browser;
  return system ? t`A browser on ${system}` : t`An unknown browser`;
}
