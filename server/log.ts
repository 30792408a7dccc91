import { type DestinationStream, pino, type Logger } from 'pino';

export type Log = Logger;

/** The program's one log: a JSON line each, without cookies, passwords or secrets of links. */
export const createLog = (level: string, to: DestinationStream = pino.destination(1)): Log =>
  pino({
    level,
    redact: { paths: ['*.password', '*.secret', '*.cookie', '*.authorization', 'password', 'secret'], censor: '[kept out]' },
    serializers: { err: told },
    base: undefined,
  }, to);

/**
 * A defect as it may be logged. A failed query comes with its parameters, which may be addresses, hashes or what
 * somebody needs to take part: they stay out, and so does everything a driver hangs on to its errors.
 */
function told(defect: unknown): unknown {
  if (!(defect instanceof Error)) return { type: typeof defect, message: String(defect) };
  const message = defect.message.split('\nparams: ')[0] ?? '';
  const code = 'code' in defect ? { code: String(defect.code) } : {};
  const cause = defect.cause === undefined ? {} : { cause: told(defect.cause) };
  return { type: defect.name, message, ...code, stack: defect.stack?.replace(defect.message, () => message), ...cause };
}

/** A secret of a link is 43 characters of base64url; a slug has no capitals, and an identifier is shorter. */
const looksSecret = (part: string): boolean => part.length >= 24 && /[A-Z_]/.test(part);

/** A path as it may be logged: secrets of links are left out, and so is the query. */
export const loggablePath = (url: string): string => (url.split('?')[0] ?? '').split('/').map((part) => (looksSecret(part) ? '…' : part)).join('/');
