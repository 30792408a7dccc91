import { findNewestCredentialVersion, insertCredentialVersion } from '#db/repositories/credential-versions.ts';
import { getCredentialForChange, insertCredentialAct, updateCredential } from '#db/repositories/credentials.ts';
import { listSignOffs } from '#db/repositories/credential-sign-offs.ts';
import type { Actor } from '#domain/actor.ts';
import type { PublishCredential } from '#domain/credential/publish-forms.ts';
import type { Override } from '#domain/credential/versions/version.ts';
import { createId } from '#domain/ids.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellFollowers } from '../notices/tell-followers.ts';
import { requirePerson } from '../standing.ts';
import { announce } from '../webhooks/announce.ts';
import { keptAct } from './act-sayings.ts';
import { showInCatalogue } from './catalogue-entry.ts';
import { achievementIdOf } from './credential-addresses.ts';
import { sourcesToKeep } from './made-from.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { signaturesOf } from './sign-offs.ts';
import { licenceStopOf } from './read-publishing.ts';
import { notesSourcesToKeep } from './sources-of.ts';
import { judgeDraft, sealDraft, weighDraft } from './weigh-draft.ts';

/**
 * Publishes a credential as it stands: the version that its changes make it, frozen, with its hash. Refuses a text that was changed since it was
 * looked at, one without a name or a description, one that says what the newest version does, a retired one, one under a licence that what it was made from does not allow, and one in which a check blocks that is not overridden with a reason.
 */
export async function publishCredential(deps: Deps, actor: Actor, slug: string, { hash: seen, note, overrides: given }: PublishCredential): Promise<{ version: string }> {
  const { db, now, origin } = deps;
  const { credential: asked } = await openCredential(db, actor, slug, 'credential.publish');
  const { accountId } = requirePerson(actor);
  const draft = await readDraft(deps, asked.documentId);
  const { content, hash } = sealDraft(draft);
  if (hash !== seen) throw conflict('changed-meanwhile', t`The credential was changed while you had this page open. Look at it once more, then publish.`);
  if (draft.name.trim() === '') throw conflict('unnamed', t`Give the credential a name in the studio first: it is found and cited by it.`);
  if (draft.description.trim() === '') throw conflict('undescribed', t`Describe the credential in the studio first: no badge and no registry takes one without a description.`);
  const stop = licenceStopOf(await sourcesToKeep(db, asked.id), draft);
  if (stop) throw conflict('licence', stop);
  const overrides = requireOverridden(saidIn(spokenFor(draft.language), () => judgeDraft(draft, now())).blocking, given);

  return db.transaction(async (tx) => {
    const credential = await getCredentialForChange(tx, asked.id);
    if (credential.state === 'retired') throw conflict('retired', t`This credential is retired. It takes no further version.`);
    const newest = await findNewestCredentialVersion(tx, credential.id);
    const { change, version } = weighDraft(draft, newest);
    if (change === 'none') throw conflict('same', t`Version ${version} already reads like this.`);
    const at = now();
    await insertCredentialVersion(tx, { id: createId(), credentialId: credential.id, number: (newest?.number ?? 0) + 1, version, change, content, hash, note, signOffIds: signaturesOf(await listSignOffs(tx, credential.id)), achievementId: achievementIdOf(origin, slug, version, newest), madeFrom: await sourcesToKeep(tx, credential.id), notesSources: await notesSourcesToKeep(tx, credential.id, draft), overrides, publishedById: accountId, publishedAt: at });
    await updateCredential(tx, credential.id, { state: 'published', pilot: '', name: draft.name });
    await showInCatalogue(tx, credential.id, { draft, version, at });
    await insertCredentialAct(tx, { id: createId(), credentialId: credential.id, actorId: accountId, kind: 'published', sentence: keptAct('published', version), actedAt: at });
    await tellFollowers(deps, tx, { kind: 'credential', id: credential.id }, { byId: accountId, title: draft.name, words: saidIn('en', () => (note === '' ? t`Version ${version} is published.` : t`Version ${version} is published: ${note}`)), path: `/credentials/${slug}` });
    await deps.record(tx, actor, { act: 'credential.published', thing: { kind: 'credential', id: credential.id }, communityId: credential.communityId, facts: { number: version } });
    await announce(deps, tx, credential.communityId, { kind: 'credential.published', id: credential.id, title: draft.name, path: `/credentials/${slug}`, more: { version } });
    return { version };
  });
}

/** The overrides that are kept: one for each check that blocks, and none for what is mended by now. */
function requireOverridden(blocking: ReturnType<typeof judgeDraft>['blocking'], given: PublishCredential['overrides']): Override[] {
  return blocking.map(({ check, found }) => {
    const place = given.findIndex((each) => each.check === check);
    const why = given[place]?.why ?? '';
    if (why === '') throw invalid(place < 0 ? null : `overrides[${place}].why`, 'blocked', t`Check ${check} blocks: mend it in the studio, or say why it may be published all the same.`);
    return { check, found, why };
  });
}
