import type { Actor } from '#domain/actor.ts';
import type { BeginCredential } from '#domain/credential/credential-forms.ts';
import { emptyDraft } from '#domain/credential/empty-draft.ts';
import { createId } from '#domain/ids.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { openCommunity } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { layCredential } from './lay-credential.ts';

/** Begins a credential in a community, with room for every field of the template; whoever begins it is its first author, and it begins in their language. For members with an account. */
export async function beginCredential({ db, now }: Deps, actor: Actor, communitySlug: string, { name, rubric }: BeginCredential): Promise<{ slug: string }> {
  const { community } = await openCommunity(db, actor, communitySlug, 'credential.begin');
  const { accountId } = requirePerson(actor);
  const draft = { ...emptyDraft(readingLanguage(), createId, rubric), name };
  const { slug } = await db.transaction((tx) => layCredential(tx, { communityId: community.id, accountId, draft, at: now(), act: { kind: 'begun', sentence: keptAct('begun') } }));
  return { slug };
}
