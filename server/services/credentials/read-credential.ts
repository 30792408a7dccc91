import { listSignOffsByIds } from '#db/repositories/credential-sign-offs.ts';
import { hasPublicLedger } from '#db/repositories/feedback-ledger.ts';
import type { Actor } from '#domain/actor.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { MadeFrom } from '#domain/credential/made-from.ts';
import type { SignOffKind } from '#domain/credential/sign-off.ts';
import type { VersionChange } from '#domain/credential/versions/version.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { roundToGiveIn } from '../feedback/round-to-give-in.ts';
import { credentialUrl } from './credential-addresses.ts';
import { viewMadeFrom } from './made-from.ts';
import { openPublished } from './open-published.ts';
import { signedFor } from './sign-offs.ts';
import { type NotesSourceView, viewNotesSources } from './sources-of.ts';
import { readSealed } from './weigh-draft.ts';

/** A version as everybody may read it: nobody who wrote, published or overrode anything is named. */
export type CredentialView = {
  community: CommunityName;
  slug: string;
  /** Of the credential; the newest version stands there. */
  url: string;
  version: string;
  latest: string;
  hash: string;
  publishedAt: string;
  firstPublishedAt: string;
  draft: CredentialDraft;
  /** The newest first. */
  versions: { version: string; change: VersionChange; note: string; publishedAt: string }[];
  /** In which respects this very text was signed off, and when; who signed is told to its authors alone. */
  signedFor: { kind: SignOffKind; at: string }[];
  retired: { at: string; reason: string } | null;
  /** The nearest first; empty where it was made from none. */
  madeFrom: MadeFrom[];
  /** The rooms whose notes words of it came from, as it was published. */
  sources: NotesSourceView[];
  mayFollow: boolean;
  /** Whether to offer it: a visitor is asked to sign in first. */
  mayFork: boolean;
  /** Whether everybody may read what was said about it and what became of that. */
  hasLedger: boolean;
  /** The open round in which they may give feedback on the draft of what comes next. */
  openRoundId: string | null;
};

/** A version of a published credential for its page, the newest with null; null to who may follow it and before it is published. Refuses with `not-found` like the credential, and for a version that is not there. */
export async function readCredential(deps: Deps, actor: Actor, slug: string, version: string | null): Promise<CredentialView | null> {
  const { db, origin } = deps;
  const published = await openPublished(db, actor, slug, version);
  if (published === null) return null;
  const { credential, community, standing, facts, asked, versions } = published;
  return {
    community: nameOf(community),
    slug,
    url: credentialUrl(origin, slug),
    version: asked.version,
    latest: versions[0]?.version ?? asked.version,
    hash: asked.hash,
    publishedAt: asked.publishedAt.toISOString(),
    firstPublishedAt: (versions.at(-1) ?? asked).publishedAt.toISOString(),
    draft: readSealed(asked),
    versions: versions.map((each) => ({ version: each.version, change: each.change, note: each.note, publishedAt: each.publishedAt.toISOString() })),
    signedFor: signedFor(await listSignOffsByIds(db, asked.signOffIds), asked.hash),
    retired: credential.retiredAt && { at: credential.retiredAt.toISOString(), reason: credential.retiredReason },
    madeFrom: await viewMadeFrom(db, origin, asked.madeFrom),
    sources: await viewNotesSources(db, actor, asked.notesSources),
    mayFollow: can(standing, 'credential.follow', facts),
    mayFork: (actor.kind === 'visitor' || can(standing, 'credential.fork', facts)) && credential.state !== 'retired',
    hasLedger: await hasPublicLedger(db, credential.id),
    openRoundId: await roundToGiveIn(deps, actor, { ...published, about: { kind: 'credential', id: credential.id } }),
  };
}
