import { getCredentialForChange, insertCredentialAct, updateCredential } from '#db/repositories/credentials.ts';
import { isAnotherRoundOpen } from '#db/repositories/feedback-asking.ts';
import { listMembers } from '#db/repositories/community-members.ts';
import { listSignOffs } from '#db/repositories/credential-sign-offs.ts';
import type { Actor } from '#domain/actor.ts';
import { type CredentialState, unnamed } from '#domain/credential/credential.ts';
import { createId } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { maySign, type SignOffLine, viewSignOffs } from './sign-offs.ts';
import { sealDraft } from './weigh-draft.ts';

export type CredentialLifeView = {
  community: CommunityName;
  credential: { slug: string; name: string; state: CredentialState; pilot: string };
  /** Of the text that is signed. */
  hash: string;
  signOffs: (SignOffLine & { maySign: boolean })[];
  /** Whom one can ask to sign. */
  members: { accountId: string; name: string }[];
  maySteer: boolean;
};

/** Where a credential is in its life, and who stands for it. For who may follow it. */
export async function readCredentialLife(deps: Deps, actor: Actor, slug: string): Promise<CredentialLifeView> {
  const { db } = deps;
  const opened = await openCredential(db, actor, slug, 'credential.follow');
  const { credential, community, standing, facts } = opened;
  const maySteer = can(standing, 'credential.steer', facts);
  const [draft, rows, members] = await Promise.all([readDraft(deps, credential.documentId), listSignOffs(db, credential.id), maySteer ? listMembers(db, community.id) : []]);
  const { hash } = sealDraft(draft);
  return {
    community: nameOf(community),
    credential: { slug, name: draft.name || unnamed(), state: credential.state, pilot: credential.pilot },
    hash,
    signOffs: viewSignOffs(rows, hash).map((line) => ({ ...line, maySign: maySign(opened, actor, line) })),
    members: members.map(({ member, name }) => ({ accountId: member.accountId, name })),
    maySteer,
  };
}

/** Says that a draft is tried out, by whom and until when in words. Refuses one that is published, which stays published, or retired. */
export const beginPilot = (deps: Deps, actor: Actor, slug: string, { pilot }: { pilot: string }): Promise<void> => steer(deps, actor, slug, { from: ['draft', 'in-feedback', 'in-pilot'], kind: 'in-pilot', pilot });

/** Says that a credential in pilot is a draft again; in feedback while a round is open. Refuses one that is not in pilot. */
export const endPilot = (deps: Deps, actor: Actor, slug: string): Promise<void> => steer(deps, actor, slug, { from: ['in-pilot'], kind: 'back-to-draft', pilot: '' });

type Steered = { from: CredentialState[]; kind: 'in-pilot' | 'back-to-draft'; pilot: string };

async function steer({ db, now }: Deps, actor: Actor, slug: string, { from, kind, pilot }: Steered): Promise<void> {
  const { credential: asked } = await openCredential(db, actor, slug, 'credential.steer');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    const credential = await getCredentialForChange(tx, asked.id);
    if (!from.includes(credential.state)) throw conflict('other-state', credential.state === 'published' ? t`This credential is published, and stays so while its next version is tried out.` : t`This credential is not in pilot.`);
    const state = kind === 'in-pilot' ? 'in-pilot' : (await isAnotherRoundOpen(tx, { id: credential.id, credentialId: credential.id, reportId: null })) ? 'in-feedback' : 'draft';
    await updateCredential(tx, credential.id, { state, pilot });
    await insertCredentialAct(tx, { id: createId(), credentialId: credential.id, actorId: accountId, kind, sentence: keptAct(kind === 'in-pilot' ? 'inPilot' : 'backToDraft'), actedAt: now() });
  });
}
