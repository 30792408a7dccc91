/** As many as there are programs that listen to one community; each event is written once for each of them. */
export const WEBHOOKS_AT_MOST = 10;
export const WEBHOOK_URL_MAX_CHARACTERS = 2_000;
/** How many messages a page of the log shows. */
export const DELIVERIES_PER_PAGE = 20;
/** So much of an answer is read and kept; more is nobody's but the server's. */
export const ANSWER_MAX_BYTES = 1_024;
