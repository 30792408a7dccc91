import type { IncomingMessage } from 'node:http';

/** The address that asks, as Express tells it of a page's request: what the outermost trusted proxy saw, else the socket's own. */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string | undefined {
  const told = String(headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim()).filter(Boolean);
  return [...told, socket.remoteAddress].at(-1 - Math.min(proxies, told.length));
}

/**
 * Whom tries are counted for: an IPv4 address, or the /64 of an IPv6 address, since whoever has one of its addresses has
 * them all and could use a fresh one for each try.
 */
export function networkOf(ip: string | undefined): string {
  if (!ip) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.toLowerCase().split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
