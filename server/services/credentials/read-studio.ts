import { listCredentialAuthors, updateCredential } from '#db/repositories/credentials.ts';
import type { Actor } from '#domain/actor.ts';
import { type CredentialState, unnamed } from '#domain/credential/credential.ts';
import type { FieldKey } from '#domain/credential/credential-fields.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { MadeFrom } from '#domain/credential/made-from.ts';
import { placeOfKey } from '#domain/feedback/place-key.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { personKey } from '../documents/person-key.ts';
import { type OpenByPlace, openByPlace } from '../feedback/ledger/open-by-place.ts';
import { roundToGiveIn } from '../feedback/round-to-give-in.ts';
import { keptFrom, requirePerson } from '../standing.ts';
import { findMadeFrom } from './made-from.ts';
import { type OpenCredential, openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { type SourceView, sourcesOf } from './sources-of.ts';

export type StudioView = {
  community: CommunityName;
  credential: { slug: string; name: string; state: CredentialState; /** Who tries it out until when; empty but in pilot. */ pilot: string };
  documentId: string;
  writer: { accountId: string; name: string; perspective: PerspectiveKey; person: string };
  authors: string[];
  /** Why this person may not write here; null for who may. */
  readOnly: string | null;
  mayManage: boolean;
  mayFork: boolean;
  /** The nearest first; empty where it was made from none. */
  madeFrom: MadeFrom[];
  /** The open round in which they may give feedback. */
  openRoundId: string | null;
  sources: SourceView[];
  /** Whether a page of it is there for everybody. */
  isPublic: boolean;
  /** What the text says as last committed: until the live one is there and for who reads without JavaScript. */
  draft: CredentialDraft;
  /** How many remarks of the newest round that has open ones are open, by section; null for who does not decide them, and where none is. */
  openRemarks: { round: number; counts: Partial<Record<FieldKey, number>> } | null;
};

/** The studio of a credential for who may follow it. Refuses like the credential. */
export async function readStudio(deps: Deps, actor: Actor, slug: string): Promise<StudioView> {
  const { db, origin } = deps;
  const opened = await openCredential(db, actor, slug, 'credential.follow');
  const { credential, community, standing, facts } = opened;
  const person = requirePerson(actor);
  const [draft, authors, open, openRoundId] = await Promise.all([readDraft(deps, credential.documentId), listCredentialAuthors(db, [credential.id]), can(standing, 'feedback.decide', facts) ? openByPlace(db, { kind: 'credential', id: credential.id }) : null, roundToGiveIn(deps, actor, { ...opened, about: { kind: 'credential', id: credential.id } })]);
  const name = draft.name || unnamed();
  // Lists show what it is called as it was last opened.
  if (name !== credential.name) await updateCredential(db, credential.id, { name });
  return {
    community: nameOf(community),
    credential: { slug, name, state: credential.state, pilot: credential.pilot },
    documentId: credential.documentId,
    writer: { accountId: person.accountId, name: person.name, perspective: speaksAsKey(person), person: personKey(credential.documentId, person.accountId) },
    authors: authors.map((author) => author.name),
    readOnly: can(standing, 'credential.write', facts) ? null : whyReadOnly(opened),
    openRoundId,
    mayManage: can(standing, 'credential.manage', facts),
    mayFork: can(standing, 'credential.fork', facts) && credential.state !== 'retired',
    madeFrom: await findMadeFrom(db, origin, credential.id),
    sources: await sourcesOf(db, actor, credential.id),
    isPublic: facts.isPublished === true,
    draft,
    openRemarks: countBySection(open),
  };
}

/** Said to who may not write there, so that they know whether it changes. */
function whyReadOnly({ standing, facts }: OpenCredential): string {
  if (facts.isRetired) return t`This credential is retired; its text stays as it is.`;
  return keptFrom(standing, 'credential.write', facts) ?? t`Its authors write here. You can read along and say something about it.`;
}

function countBySection(open: OpenByPlace | null): StudioView['openRemarks'] {
  if (open === null) return null;
  const counts: Partial<Record<FieldKey, number>> = {};
  for (const { place, count } of open.places) {
    const section = placeOfKey(place)?.field;
    if (section !== undefined) counts[section] = (counts[section] ?? 0) + count;
  }
  return { round: open.round, counts };
}
