import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { type AddressRule, addressesOf, allowedAmong, pinnedTo, publicAddresses } from './pinned-address.ts';
import { titleInPage } from './title-in-page.ts';

/** How far somebody else's server is followed; another resolver and rule only in tests. */
type TitleLimits = AddressRule & {
  ports: readonly string[];
  patienceMs: number;
  mostBytes: number;
};

const limitsHere: TitleLimits = {
  ...publicAddresses,
  // Empty: the port that belongs to the scheme.
  ports: [''],
  patienceMs: 5_000,
  mostBytes: 256 * 1024,
};

const MOST_REDIRECTS = 3;
const MOST_AT_ONCE = 8;
let underWay = 0;

/**
 * The title of a page that somebody links to, asked of its server; null where it has none, answers with anything but HTML, or not in time. Never throws.
 * The server is one of the public internet: every address of its name is looked at, for each redirect anew, and the connection is made to the very address that was looked at, so that a name
 * that answers otherwise the next time leads nowhere. At most 256 kB are read, within 5 s in all, and no more than eight pages at once.
 */
export async function readTitle(url: string, given: Partial<TitleLimits> = {}): Promise<string | null> {
  if (underWay >= MOST_AT_ONCE) return null;
  underWay += 1;
  const limits = { ...limitsHere, ...given };
  try {
    return await follow(new URL(url), limits, AbortSignal.timeout(limits.patienceMs));
  } catch {
    return null;
  } finally {
    underWay -= 1;
  }
}

async function follow(first: URL, limits: TitleLimits, signal: AbortSignal): Promise<string | null> {
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(url, await addressFor(url, limits, signal), signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      answer.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    const kind = headers['content-type'] ?? '';
    if (statusCode !== 200 || !/^text\/html(?:\s*;|$)/i.test(kind) || (headers['content-encoding'] ?? 'identity') !== 'identity') {
      answer.destroy();
      return null;
    }
    return titleInPage(asText(await headOf(answer, limits.mostBytes), kind));
  }
  return null;
}

/** The one address to connect to. Throws where the page is not one of the public web: by its scheme, its port, or any address of its name. */
async function addressFor(url: URL, limits: TitleLimits, signal: AbortSignal): Promise<string> {
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '' || !limits.ports.includes(url.port)) throw new Error('not followed');
  const address = allowedAmong(await addressesOf(url, limits, signal), limits);
  if (address === null) throw new Error('not public');
  return address;
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = { lookup: pinnedTo(address), agent: false, signal, headers: { Accept: 'text/html', 'Accept-Encoding': 'identity', 'User-Agent': 'Plenary' } };
  return new Promise((answered, failed) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, answered);
    request.on('error', failed);
    request.end();
  });
}

/** What comes until the title has ended, or until it is too much. */
async function headOf(answer: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let [size, tail] = [0, ''];
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part.subarray(0, mostBytes - size));
    size += part.length;
    tail = `${tail.slice(-16)}${part.toString('latin1')}`;
    // Leaving the loop ends the connection.
    if (size >= mostBytes || /<\/title\s*>/i.test(tail)) break;
  }
  return Buffer.concat(parts);
}

function asText(bytes: Buffer, contentType: string): string {
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
