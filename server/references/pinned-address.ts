import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** How names become addresses, and which of these may be asked; others only in tests. */
export type AddressRule = { resolve: (hostname: string) => Promise<string[]>; isAllowed: (address: string) => boolean };

export const publicAddresses: AddressRule = {
  resolve: async (hostname) => (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
};

/** Every address of the server of a page. Rejects where its name is not known, or not within the signal's time. */
export function addressesOf(url: URL, { resolve }: Pick<AddressRule, 'resolve'>, signal: AbortSignal): Promise<string[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) ? Promise.resolve([host]) : inTime(resolve(host), signal);
}

/** The one address to connect to: null unless every one of them is allowed, so that a name that answers with several is not followed to the other. */
export const allowedAmong = (addresses: readonly string[], { isAllowed }: Pick<AddressRule, 'isAllowed'>): string | null => (addresses.every(isAllowed) ? (addresses[0] ?? null) : null);

/** Has a request connect to the very address that was looked at, whatever its name answers the next time. */
export function pinnedTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_hostname, options, answer) => (options.all ? answer(null, [{ address, family }]) : answer(null, address, family));
}

const inTime = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  Promise.race([work, new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('too late')), { once: true }))]);
