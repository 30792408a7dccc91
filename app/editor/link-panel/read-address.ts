import { safeUrl } from '#domain/rich-text.ts';

const WEB = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u;
const MAIL = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;

/**
 * The address that somebody means by what they typed, whole: "example.org" is on the web, "ada@example.org" is a mailbox, and a
 * path belongs to this site (`origin`), so that it also leads there from a file. Null for what a link may not point to.
 */
export function readAddress(typed: string, origin: string): string | null {
  const written = typed.trim();
  if (MAIL.test(written)) return safeUrl(`mailto:${written}`);
  if (WEB.test(written)) return safeUrl(`https://${written}`);
  const address = safeUrl(written);
  return address !== null && /^[/#]/.test(address) ? new URL(address, origin).href : address;
}
