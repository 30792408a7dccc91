import { pino, type Logger } from 'pino';

export type Log = Logger;

/** The program's one log: a JSON line each, without cookies, passwords or secrets of links. */
export const createLog = (level: string): Log =>
  pino({
    level,
    redact: { paths: ['*.password', '*.secret', '*.cookie', '*.authorization', 'password', 'secret'], censor: '[kept out]' },
    base: undefined,
  });

/** A secret of a link is 43 characters of base64url; a slug has no capitals, and an identifier is shorter. */
const looksSecret = (part: string): boolean => part.length >= 24 && /[A-Z_]/.test(part);

/** A path as it may be logged: secrets of links are left out, and so is the query. */
export const loggablePath = (url: string): string => (url.split('?')[0] ?? '').split('/').map((part) => (looksSecret(part) ? '…' : part)).join('/');
