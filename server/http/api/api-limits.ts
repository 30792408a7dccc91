import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 60;
/** How many calls fit into a minute. Visitors are counted by their network, where many may sit behind one address. */
const policies = { read: 600, write: 120, visitor: 300 } as const;
type ApiPolicy = keyof typeof policies;

type Counted = { isOver: boolean; retryAfterSeconds: number; /** As of draft-ietf-httpapi-ratelimit-headers. */ headers: Record<string, string> };

/** Counts the calls of a token, or of a network, in memory, for one process. */
export function createApiLimits(): (policy: ApiPolicy, key: string) => Promise<Counted> {
  const limiters = new Map(Object.entries(policies).map(([policy, points]) => [policy, new RateLimiterMemory({ points, duration: WINDOW_SECONDS, keyPrefix: policy })]));
  return async (policy, key) => {
    const counted = await limiters.get(policy)?.consume(key).catch((exceeded: unknown) => exceeded);
    if (!(counted instanceof RateLimiterRes)) throw counted;
    const seconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
    return {
      isOver: counted.consumedPoints > policies[policy],
      retryAfterSeconds: seconds,
      headers: { 'RateLimit-Policy': `"${policy}";q=${policies[policy]};w=${WINDOW_SECONDS}`, RateLimit: `"${policy}";r=${counted.remainingPoints};t=${seconds}` },
    };
  };
}
