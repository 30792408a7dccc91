import { createHash } from 'node:crypto';
import { type CredentialForkRow, findCredentialFork, updateCredentialFork } from '#db/repositories/credential-beginnings.ts';
import { findNewestCredentialVersion } from '#db/repositories/credential-versions.ts';
import { getCredentialForChange, insertCredentialAct } from '#db/repositories/credentials.ts';
import type { Actor } from '#domain/actor.ts';
import { unnamed } from '#domain/credential/credential.ts';
import type { PullChanges } from '#domain/credential/credential-forms.ts';
import { fieldOf, type FieldKey } from '#domain/credential/credential-fields.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { compareDrafts, type ComparedField } from '#domain/credential/versions/compare-drafts.ts';
import { type ForkStanding, isPulled, mergeFork, takeField } from '#domain/credential/versions/merge-fork.ts';
import { licenceForbidsMaking } from '#domain/credential/made-from.ts';
import { createId } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { conflict, invalid, isRefusal, notFound } from '#domain/refusal.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { readSealed, sealDraft } from './weigh-draft.ts';
import { writeFields } from './write-field.ts';

/** A field that the origin has changed: what it would become here, and where both changed it what each of them did to it since. */
export type PullableField = { key: FieldKey; label: string; standing: Extract<ForkStanding, 'changed-there' | 'conflict'>; seen: string; taking: ComparedField | null; there: ComparedField | null; here: ComparedField | null };
export type PullView = {
  community: CommunityName;
  credential: { slug: string; name: string; language: string };
  origin: { slug: string | null; name: string; by: string; /** Of what can be pulled; null where that is not published. */ version: string | null };
  /** Of what the origin says. */
  hash: string;
  /** Why nothing can be pulled; null where it can be read. */
  stop: string | null;
  fields: PullableField[];
  /** Changed here alone: nothing is asked. */
  own: string[];
};

/** What the origin of a fork has changed since, for who may write the fork. Refuses like the credential, and with `not-found` one that was made from none. */
export async function readPull(deps: Deps, actor: Actor, slug: string): Promise<PullView> {
  const { credential, community, fork, here, origin } = await openPull(deps, actor, slug);
  const view = { community: nameOf(community), credential: { slug, name: here.name || unnamed(), language: here.language } };
  if (origin === null) return { ...view, origin: { slug: null, name: fork.name, by: fork.madeBy, version: null }, hash: '', stop: t`What it was made from cannot be read from here any more. What was taken stays.`, fields: [], own: [] };
  const base = baseOf(fork);
  const merged = mergeFork(base, origin.draft, here);
  const only = (fields: readonly ComparedField[], wanted: FieldKey) => fields.find(({ key }) => key === wanted) ?? null;
  const [there, ours, taking] = [compareDrafts(base, origin.draft), compareDrafts(base, here), compareDrafts(here, origin.draft)];
  return {
    ...view,
    origin: { slug: fork.originSlug, name: origin.draft.name || unnamed(), by: fork.madeBy, version: origin.version },
    hash: sealDraft(origin.draft).hash,
    stop: credential.state === 'retired' ? t`This credential is retired; its text stays as it is.` : origin.stop,
    fields: merged.flatMap(({ key, label, standing }): PullableField[] => (standing === 'changed-there' || standing === 'conflict' ? [{ key, label, standing, seen: markOf(here, key), taking: only(taking, key), there: only(there, key), here: only(ours, key) }] : [])),
    own: merged.filter(({ standing }) => standing === 'changed-here').map(({ label }) => label),
  };
}

/**
 * Takes fields of the origin into the live text, or keeps those that stand here, and asks about neither again until the origin changes them once more; of a field about which nothing is said nothing becomes. Gives how
 * many were taken. Refuses a form in which nothing was chosen, with `not-from-this` where the licence that the origin has now forbids it, and with `conflict` what was changed here or there since it was looked at. What is named as the source is the version that was taken from last.
 */
export async function pullChanges(deps: Deps, actor: Actor, slug: string, { origin: seen, fields }: PullChanges): Promise<{ taken: number; kept: number }> {
  const { db, now } = deps;
  const { credential, fork, origin, person } = await openPull(deps, actor, slug);
  if (origin === null) throw conflict('no-origin', t`What it was made from cannot be read from here any more.`);
  if (origin.stop !== null) throw conflict('not-from-this', origin.stop);
  if (sealDraft(origin.draft).hash !== seen) throw conflict('changed-meanwhile', t`What it was made from was changed while you had this page open. Look at it once more.`);
  const chosen = fields.filter(({ key, choice }) => choice !== undefined && isPulled(key));
  if (chosen.length === 0) throw invalid(null, 'nothing-chosen', t`Choose for at least one field whether you take it or keep yours.`);
  const taken = chosen.filter(({ choice }) => choice === 'take');
  if (taken.length > 0)
    await writeFields(deps, {
      credential,
      accountId: person.accountId,
      notice: saidIn('en', () => t`${person.name} took over what changed in “${origin.draft.name || unnamed()}”: ${taken.map(({ key }) => fieldOf(key).label()).join(', ')}.`),
      change: (draft) => {
        for (const { key, seen: mark } of taken) if (markOf(draft, key) !== mark) throw conflict('changed-meanwhile', t`“${fieldOf(key).label()}” was changed here while you had this page open. Look at it once more.`);
        return taken.reduce((pulled, { key }) => takeField(pulled, origin.draft, key), draft);
      },
    });
  await db.transaction(async (tx) => {
    await getCredentialForChange(tx, credential.id);
    const latest = (await findCredentialFork(tx, credential.id)) ?? fork;
    const base = chosen.reduce((moved, { key }) => takeField(moved, origin.draft, key), baseOf(latest));
    await updateCredentialFork(tx, credential.id, { base: canonicalJson(base), pulledVersion: origin.version, pulledAt: now(), ...(taken.length > 0 && origin.source) });
    await insertCredentialAct(tx, { id: createId(), credentialId: credential.id, actorId: person.accountId, kind: 'pulled', sentence: keptAct('pulled', taken.length, chosen.length - taken.length), actedAt: now() });
  });
  return { taken: taken.length, kept: chosen.length - taken.length };
}

/** What a field said when it was looked at. */
const markOf = (draft: CredentialDraft, key: FieldKey): string => createHash('sha256').update(canonicalJson(draft[key])).digest('hex').slice(0, 32);
const baseOf = ({ base }: CredentialForkRow): CredentialDraft => JSON.parse(base) as CredentialDraft;

async function openPull(deps: Deps, actor: Actor, slug: string) {
  const opened = await openCredential(deps.db, actor, slug, 'credential.write');
  const fork = await findCredentialFork(deps.db, opened.credential.id);
  if (fork === null) throw notFound('origin');
  return { ...opened, fork, person: requirePerson(actor), here: await readDraft(deps, opened.credential.documentId), origin: await readOrigin(deps, actor, fork) };
}

type Origin = {
  draft: CredentialDraft;
  version: string | null;
  /** Why nothing may be taken from it; null where it may. */
  stop: string | null;
  /** What a credential that takes words of this version names as its source; nothing else than before where it is not published. */
  source: Partial<Pick<CredentialForkRow, 'name' | 'version' | 'licence' | 'achievementId' | 'earlier'>>;
};

/** What the origin says now: as published, or as it stands where nothing is published and this person may follow it; null where they may not read it. */
async function readOrigin(deps: Deps, actor: Actor, { originSlug }: CredentialForkRow): Promise<Origin | null> {
  if (originSlug === null) return null;
  try {
    const { credential, standing, facts } = await openCredential(deps.db, actor, originSlug, 'credential.read');
    const newest = await findNewestCredentialVersion(deps.db, credential.id);
    const writesIt = can(standing, 'credential.manage', facts);
    if (newest !== null) {
      const { version, achievementId, madeFrom: earlier } = newest;
      const draft = readSealed(newest);
      const { licence } = draft;
      return { draft, version, stop: licenceForbidsMaking({ licence, isPublished: true, writesIt }), source: { name: draft.name || unnamed(), version, licence, achievementId, earlier } };
    }
    if (!can(standing, 'credential.follow', facts)) return null;
    const draft = await readDraft(deps, credential.documentId);
    return { draft, version: null, stop: licenceForbidsMaking({ licence: draft.licence, isPublished: false, writesIt }), source: {} };
  } catch (refusal) {
    if (isRefusal(refusal)) return null;
    throw refusal;
  }
}
