import { insertCredentialFork } from '#db/repositories/credential-beginnings.ts';
import { findNewestCredentialVersion } from '#db/repositories/credential-versions.ts';
import { listCommunitiesOf } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import { unnamed } from '#domain/credential/credential.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { licenceAsksOfMaking, licenceForbidsMaking, type MadeFrom } from '#domain/credential/made-from.ts';
import { can } from '#domain/permissions.ts';
import { conflict } from '#domain/refusal.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, openCommunity } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { layCredential } from './lay-credential.ts';
import { sourcesToKeep } from './made-from.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { readSealed, sealDraft } from './weigh-draft.ts';

export type ForkingView = {
  origin: { slug: string; isPublished: boolean } & Pick<MadeFrom, 'name' | 'version' | 'by' | 'licence'>;
  /** Those in which this person may make it. */
  communities: CommunityName[];
  /** Why it cannot be made from this one; null where it can. */
  stop: string | null;
  /** What the licence asks beside naming the source. */
  asks: string;
};

/** What making a credential from another would take: the newest published version, or what stands in the studio where none is. For who may read it and has an account. */
export async function readForking(deps: Deps, actor: Actor, slug: string): Promise<ForkingView> {
  const { version, draft, by, stop } = await openOrigin(deps, actor, slug);
  const communities = await listCommunitiesOf(deps.db, requirePerson(actor).accountId);
  return { origin: { slug, isPublished: version !== null, name: draft.name || unnamed(), version: version?.version ?? null, by, licence: draft.licence }, communities, stop, asks: licenceAsksOfMaking(draft.licence) };
}

/**
 * Makes a credential in a community from the whole text of another, whose entries keep their ids, so that later changes can be pulled; what it was made from is kept and told wherever it
 * is shown. Its issuer is not taken along: whoever issues the other does not stand for this one. Refuses like both, and where the licence or a retirement forbids it, or nothing is published and the actor does not write it.
 */
export async function forkCredential(deps: Deps, actor: Actor, slug: string, { community: communitySlug }: { community: string }): Promise<{ slug: string }> {
  const { db, now } = deps;
  const { credential: origin, version, draft, by, stop } = await openOrigin(deps, actor, slug);
  if (stop !== null) throw conflict('not-from-this', stop);
  const { community } = await openCommunity(db, actor, communitySlug, 'credential.begin');
  const { accountId } = requirePerson(actor);
  const at = now();
  return db.transaction(async (tx) => {
    const made = await layCredential(tx, { communityId: community.id, accountId, draft: { ...draft, issuer: { name: '', url: '' } }, at, act: { kind: 'forked', sentence: keptAct('forked') } });
    await insertCredentialFork(tx, { credentialId: made.id, originId: origin.id, name: draft.name || saidIn(spokenFor(draft.language), unnamed), version: version?.version ?? null, madeBy: by, licence: draft.licence, achievementId: version?.achievementId ?? null, earlier: version?.madeFrom ?? (await sourcesToKeep(tx, origin.id)), base: sealDraft(draft).content, forkedAt: at });
    return { slug: made.slug };
  });
}

async function openOrigin(deps: Deps, actor: Actor, slug: string) {
  const { credential, community, standing, facts } = await openCredential(deps.db, actor, slug, 'credential.fork');
  const version = await findNewestCredentialVersion(deps.db, credential.id);
  const draft: CredentialDraft = version === null ? await readDraft(deps, credential.documentId) : readSealed(version);
  const retired = credential.state === 'retired' ? t`This credential is retired: its authors do not stand by it any more.` : null;
  return { credential, version, draft, by: draft.issuer.name || community.name, stop: retired ?? licenceForbidsMaking({ licence: draft.licence, isPublished: version !== null, writesIt: can(standing, 'credential.manage', facts) }) };
}
