import { z } from 'zod';

/** Answers with CSL-JSON for a DOI, without ever leading elsewhere: an address behind a DOI could be anybody's, also one within the house. */
export type DoiRegistry = { name: string; addressOf: (doi: string) => string };

/** The two with which research is registered. */
export const doiRegistries: readonly DoiRegistry[] = [
  { name: 'Crossref', addressOf: (doi) => `https://api.crossref.org/works/${encodeURIComponent(doi)}/transform/application/vnd.citationstyles.csl+json` },
  { name: 'DataCite', addressOf: (doi) => `https://api.datacite.org/dois/application/vnd.citationstyles.csl+json/${encodeURIComponent(doi)}` },
];

const PATIENCE_MS = 5_000;
const MOST_BYTES = 500_000;
const CSL = 'application/vnd.citationstyles.csl+json';
const workSchema = z.looseObject({ title: z.unknown() });

/** Looks a DOI up with each registry in turn; null where none knows it, answers in time, or answers with a work in at most 500 kB. Never throws. */
export async function lookUpDoi(doi: string, registries: readonly DoiRegistry[] = doiRegistries, patienceMs = PATIENCE_MS): Promise<object | null> {
  for (const { addressOf } of registries) {
    const work = await ask(addressOf(doi), patienceMs).catch(() => null);
    if (work !== null) return work;
  }
  return null;
}

async function ask(address: string, patienceMs: number): Promise<object | null> {
  const answer = await fetch(address, { headers: { Accept: CSL, 'User-Agent': 'Plenary' }, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok || answer.body === null) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  const read = workSchema.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  return read.success ? read.data : null;
}
