import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { tooMany } from '#domain/refusal.ts';
import { waitWords } from '#domain/wait-words.ts';
import type { Deps, LimitKind } from '#server/services/deps.ts';
import { addressOf, networkOf } from './network-of.ts';

const MINUTE_SECONDS = 60;

/**
 * How many tries fit into which window, for each key (an address, or what is asked about), and from one network where
 * that differs. A hall of hundreds may share one IP address: what they do at once must fit. And who tries in
 * somebody's name must not shut them out: passwords are counted for each network, wide for all together, and mails
 * for each purpose, in a window no longer than the links in them last, so that one that works is always in the mailbox.
 */
const windows: Record<LimitKind, { points: number; seconds: number; fromOneIp?: number }> = {
  'sign-in': { points: 10, seconds: 15 * MINUTE_SECONDS, fromOneIp: 600 },
  guess: { points: 300, seconds: 60 * MINUTE_SECONDS },
  'sign-up': { points: 300, seconds: 60 * MINUTE_SECONDS },
  'wrong-code': { points: 200, seconds: 10 * MINUTE_SECONDS },
  join: { points: 3_000, seconds: 10 * MINUTE_SECONDS },
  mail: { points: 5, seconds: 30 * MINUTE_SECONDS, fromOneIp: 400 },
  // Two rounds with as many people as one invites, in a day.
  'asked-by-mail': { points: 400, seconds: 24 * 60 * MINUTE_SECONDS },
  // What a server can let in within a minute at a third of its time. A hall whose server restarted comes back at once,
  // each with several pages; a program that keeps documents in step opens hundreds under one account.
  connect: { points: 20_000, seconds: MINUTE_SECONDS, fromOneIp: 40_000 },
  // Whoever chats and votes fast stays far below; a program that does not is slowed.
  act: { points: 300, seconds: MINUTE_SECONDS },
  // A page asks for three channels when it opens and when its line comes back; each may be a whole snapshot.
  watch: { points: 600, seconds: MINUTE_SECONDS },
  form: { points: 300, seconds: 5 * MINUTE_SECONDS },
  // Each reads a whole document, which takes up to half a second; who looks through versions opens one in a few seconds.
  compare: { points: 60, seconds: MINUTE_SECONDS },
  // Each is written anew, which takes up to a second of one core.
  image: { points: 30, seconds: 10 * MINUTE_SECONDS },
  // Each takes up to 50 ms of the database; a palette asks while somebody types.
  search: { points: 600, seconds: MINUTE_SECONDS },
  // Nobody writes more that others could read.
  post: { points: 30, seconds: 10 * MINUTE_SECONDS },
  // Somebody reads each of them.
  flag: { points: 20, seconds: 60 * MINUTE_SECONDS },
  // Each asks somebody else's server.
  'look-up': { points: 20, seconds: 10 * MINUTE_SECONDS },
  // Each writes to up to 500 people.
  'import-members': { points: 10, seconds: 24 * 60 * MINUTE_SECONDS },
  download: { points: 30, seconds: 5 * MINUTE_SECONDS },
};

export type Limit = Deps['limit'];

/** Counts tries in memory, for one process. Each call counts one; over the window's amount it refuses with `too-many`. What came to nothing can be given back. */
export function createRateLimits(): Limit {
  const limiters = new Map(
    Object.entries(windows).flatMap(([kind, { points, seconds, fromOneIp = points }]) => [
      [kind, new RateLimiterMemory({ points, duration: seconds, keyPrefix: kind })],
      [`${kind} ip`, new RateLimiterMemory({ points: fromOneIp, duration: seconds, keyPrefix: `${kind} ip` })],
    ]),
  );
  return async (kind, key, how = 'count') => {
    const limiter = limiters.get(key.startsWith('ip:') ? `${kind} ip` : kind);
    try {
      await (how === 'count' ? limiter?.consume(key) : limiter?.reward(key));
    } catch (exceeded) {
      if (exceeded instanceof Error) throw exceeded;
      const seconds = Math.max(1, Math.ceil(((exceeded as { msBeforeNext?: number }).msBeforeNext ?? 1000) / 1000));
      throw tooMany(`That was tried too often. Please wait ${waitWords(seconds)} and try again; nothing you entered is lost.`, seconds);
    }
  };
}

/** Counts the connections to documents that come from one network, as this many trusted proxies in front tell it. */
export const limitNetwork = (limit: Limit, proxies: number) => (request: IncomingMessage): Promise<void> => limit('connect', `ip:${networkOf(addressOf(request, proxies))}`);
