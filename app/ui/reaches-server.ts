const ANSWER_WITHIN_MS = 5_000;

/** Whether the server answers just now, asked past the page's line: a network may let pages through and no sockets. */
export const reachesServer = (): Promise<boolean> => fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(({ ok }) => ok, () => false);
