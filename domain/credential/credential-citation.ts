import type { ReferencePart } from './references/reference-parts.ts';
import { t } from '../words/t.ts';

type Cited = { name: string; issuer: string; version: string; /** ISO. */ publishedAt: string; /** Of just this version. */ url: string };

/** How a version is cited, in the manner of APA: who stands behind it, year, name and version, its address. */
export const credentialCitation = ({ name, issuer, version, publishedAt, url }: Cited): ReferencePart[] => [
  { text: `${issuer} (${publishedAt.slice(0, 4)}). `, isItalic: false },
  { text: name, isItalic: true },
  { text: t` (Version ${version}) [Micro-credential]. `, isItalic: false },
  { text: url, isItalic: false },
];
