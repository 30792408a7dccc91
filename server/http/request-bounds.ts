import type { Request, RequestHandler } from 'express';
import { bundleLimits } from '#domain/bundle/bundle-limits.ts';
import { imageLimits } from '#domain/document/image-limits.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST'];
/** What programs do besides; pages post forms alone. */
const METHODS_OF_PROGRAMS = [...METHODS, 'PUT', 'DELETE'];
const PROGRAMS = /^\/api\/v1\//;
/** The largest post of ours but for files is an imported schedule of 2 MiB, whose characters a form may write as up to three. */
const MOST_BODY_BYTES = 7 * 1024 * 1024;
const IMAGES = /^\/documents\/[^/]+\/images$/;
/** Where a post is written, perhaps with a picture. */
const POSTS = /^\/communities\/[^/]+\/topics\/(new|\d+(\/posts\/\d+\/edit)?)(\.data)?$/;
const BUNDLES = /^\/communities\/[^/]+\/import-bundle(\.data)?$/;
/** What a form writes round a file. */
const FORM_BYTES = 64 * 1024;

/**
 * Answers what no page or program of ours sends before anything reads it: other methods, bodies that are too large or do
 * not say how long they are, addresses that hold U+0000 (which Postgres refuses) or that no router can take apart, and hosts that are none.
 */
export const requestBounds: RequestHandler = (request, response, next) => {
  const refuse = (status: number, sentence: string) => {
    // What is still being sent of a refused body is not waited for.
    response.setHeader('Connection', 'close');
    response.status(status).type('text/plain').send(sentence);
  };
  const methods = PROGRAMS.test(request.path) ? METHODS_OF_PROGRAMS : METHODS;
  if (!methods.includes(request.method)) {
    response.setHeader('Allow', methods.join(', '));
    return refuse(405, 'This cannot be done here.');
  }
  if (/%00/.test(request.originalUrl) || !isTakenApart(request.path) || !URL.canParse(`http://${request.headers.host ?? 'localhost'}`)) return refuse(400, 'This address cannot be read.');
  if (request.headers['transfer-encoding'] !== undefined) return refuse(411, 'This was sent without saying how long it is. Nothing was changed.');
  if (Number(request.headers['content-length'] ?? 0) > mostBytesOf(request)) return refuse(413, 'This is larger than anything we take. Nothing was changed.');
  next();
};

function mostBytesOf({ path, headers }: Pick<Request, 'path' | 'headers'>): number {
  // Only a file is taken piece by piece; any other form is held in memory.
  const isWithFile = /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
  if (BUNDLES.test(path) && isWithFile) return bundleLimits.bytes + FORM_BYTES;
  if (POSTS.test(path) && isWithFile) return imageLimits.fileBytes + FORM_BYTES;
  return IMAGES.test(path) ? imageLimits.fileBytes : MOST_BODY_BYTES;
}

/**
 * Whether the router of the pages can take a path apart: decoded, some begin as if they named another site ("/\\"), which it
 * takes for a defect. A path that cannot even be decoded is left to it: it finds no page there and says so.
 */
function isTakenApart(path: string): boolean {
  try {
    const decoded = path.replace(/^\/+/, '/').split('/').map((part) => decodeURIComponent(part).replaceAll('/', '%2F'));
    return URL.canParse(decoded.join('/'), 'http://localhost');
  } catch {
    return true;
  }
}
