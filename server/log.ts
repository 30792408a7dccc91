import { pino, type Logger } from 'pino';

export type Log = Logger;

/** The program's one log: a JSON line each, without cookies, passwords or secrets of links. */
export const createLog = (level: string): Log =>
  pino({
    level,
    redact: { paths: ['*.password', '*.secret', '*.cookie', '*.authorization', 'password', 'secret'], censor: '[kept out]' },
    base: undefined,
  });

/** A path as it may be logged: a part as long as a secret is left out, and so is the query. */
export const loggablePath = (url: string): string =>
  (url.split('?')[0] ?? '').split('/').map((part) => (part.length >= 24 && !/^[0-9a-f-]{36}(\.data)?$/.test(part) ? '…' : part)).join('/');
