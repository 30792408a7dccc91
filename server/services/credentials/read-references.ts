import type { Actor } from '#domain/actor.ts';
import type { ResearchEntry } from '#domain/credential/draft.ts';
import { doiUrl } from '#domain/credential/references/doi.ts';
import { researchFromCsl } from '#domain/credential/references/research-from-csl.ts';
import { createId } from '#domain/ids.ts';
import { t } from '#domain/words/t.ts';
import { readReferences as readPasted } from '#server/references/read-references.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openCredential } from './open-credential.ts';

/** Works to be added to a credential's research, and what of the pasted text could not be read, with the reason. */
export type ReferencesView = { works: ResearchEntry[]; unread: { text: string; reason: string }[] };

/** So many DOIs are looked up at a time: each asks another house. */
const MOST_LOOKED_UP = 10;

/**
 * Reads references that an author pasted: BibTeX, RIS, CSL-JSON, or a text with DOIs, which are looked up. Nothing is written: the author's browser puts the
 * works into the text. Refuses who may not write it, and who asks too often.
 */
export async function readReferences(deps: Deps, actor: Actor, slug: string, { text }: { text: string }): Promise<ReferencesView> {
  await openCredential(deps.db, actor, slug, 'credential.write');
  await deps.limit('form', `references:${requirePerson(actor).accountId}`);
  const { works, dois, unread } = readPasted(text);
  const found = await Promise.all(dois.slice(0, MOST_LOOKED_UP).map(async (doi) => ({ doi, work: researchFromCsl(await deps.lookUpDoi(doi), createId()) })));
  return {
    works: [...works, ...found.flatMap(({ work }) => work ?? [])],
    unread: [
      ...unread,
      ...found.flatMap(({ doi, work }) => (work ? [] : [{ text: doi, reason: t`Neither Crossref nor DataCite answered with it just now. Write it by hand; it is at ${doiUrl(doi)}.` }])),
      ...dois.slice(MOST_LOOKED_UP).map((doi) => ({ text: doi, reason: t`At most ${MOST_LOOKED_UP} are looked up at a time. Paste it once more.` })),
    ],
  };
}
