import { deleteAskedSignOffs, insertSignOff, listSignOffs, type NamedSignOff } from '#db/repositories/credential-sign-offs.ts';
import { getCredentialForChange, insertCredentialAct } from '#db/repositories/credentials.ts';
import { listMembersAmong } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import type { LifeAct } from '#domain/credential/life-forms.ts';
import { type SignOffKind, signOffKinds, type SignOffStanding, signOffStanding, signOffWords } from '#domain/credential/sign-off.ts';
import { createId } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps, Mail } from '../deps.ts';
import { tell } from '../notices/tell.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { sealDraft } from './weigh-draft.ts';

/** One of the four respects: how it stands, who signed it and which text, and who is asked; null in place of a name that is gone. */
export type SignOffLine = { kind: SignOffKind; standing: SignOffStanding; signed: { name: string | null; at: string; note: string } | null; asked: { name: string | null; accountId: string | null } | null };

/** The four respects in their order; `hash` is of the text as it is now. */
export function viewSignOffs(rows: readonly NamedSignOff[], hash: string): SignOffLine[] {
  return signOffKinds.map((kind) => {
    const signed = newestSigned(rows, kind);
    const asked = rows.find(({ signOff }) => signOff.kind === kind && signOff.signedAt === null);
    return {
      kind,
      standing: signOffStanding({ signed: signed?.signOff ?? null, isAsked: asked !== undefined, hash }),
      signed: signed?.signOff.signedAt ? { name: signed.name, at: signed.signOff.signedAt.toISOString(), note: signed.signOff.note } : null,
      asked: asked ? { name: asked.name, accountId: asked.signOff.accountId } : null,
    };
  });
}

const newestSigned = (rows: readonly NamedSignOff[], kind: SignOffKind): NamedSignOff | undefined =>
  rows.filter(({ signOff }) => signOff.kind === kind && signOff.signedAt !== null).sort((one, other) => (other.signOff.signedAt?.getTime() ?? 0) - (one.signOff.signedAt?.getTime() ?? 0))[0];

/** In which respects this very text was signed, and when, without who signed it. */
export const signedFor = (rows: readonly NamedSignOff[], hash: string): { kind: SignOffKind; at: string }[] =>
  viewSignOffs(rows, hash).flatMap(({ kind, standing, signed }) => (standing === 'signed' && signed ? [{ kind, at: signed.at }] : []));

/** The signatures that a version is published with: the newest of each respect, whichever text it is of. */
export const signaturesOf = (rows: readonly NamedSignOff[]): string[] => signOffKinds.flatMap((kind) => newestSigned(rows, kind)?.signOff.id ?? []);

type Asked = { recipient: string; askedBy: string; credential: { name: string; slug: string }; kind: SignOffKind; origin: string };

/** In English, as an account has no language. */
const askedMail = ({ recipient, askedBy, credential: { name, slug }, kind, origin }: Asked): Mail =>
  saidIn('en', () => {
    const { name: respect, means } = signOffWords()[kind];
    const page = `${origin}/credentials/${slug}/life`;
    return {
      recipient,
      subject: t`Would you sign it off? ${name}`,
      text: [t`Hello,`, t`${askedBy} asks you to sign off “${name}” in one respect, ${respect.toLowerCase()}: “${means}”`, t`Read it, and sign it there if that is so: ${page}`, t`You need not: it can be published without.`, t`Plenary, ${origin}`, ''].join('\n\n'),
    };
  });

/** Asks a member of the community to sign a credential in one respect, in place of who was asked before, and writes to them. Refuses who is no member, one who was written to too often about it, and a retired credential. */
export async function askSignOff(deps: Deps, actor: Actor, slug: string, { kind, accountId }: Extract<LifeAct, { intent: 'ask' }>): Promise<void> {
  const { db, now } = deps;
  const { credential, community, standing } = await openCredential(db, actor, slug, 'credential.steer');
  const { accountId: askedById, name: askedBy } = requirePerson(actor);
  await db.transaction(async (tx) => {
    await getCredentialForChange(tx, credential.id);
    if ((await listMembersAmong(tx, community.id, [accountId])).length === 0) throw notFound('member');
    await deleteAskedSignOffs(tx, credential.id, kind);
    await insertSignOff(tx, { id: createId(), credentialId: credential.id, kind, accountId, askedById, askedAt: now() });
    await insertCredentialAct(tx, { id: createId(), credentialId: credential.id, actorId: askedById, kind: 'asked-sign-off', sentence: keptAct('signOffAsked', kind), actedAt: now() });
    if (accountId === askedById) return;
    await deps.limit('mail', `sign-off:${accountId}`);
    await tell(deps, tx, {
      kind: 'sign-off',
      thing: { kind: 'credential-draft', id: credential.id },
      byId: askedById,
      isInOffice: can(standing, 'credential.publish'),
      to: [accountId],
      title: credential.name,
      words: saidIn('en', signOffWords)[kind].means,
      path: `/credentials/${credential.slug}/life`,
      mail: (_accountId, recipient) => askedMail({ recipient, askedBy, credential, kind, origin: deps.origin }),
    });
  });
}

/** Signs a credential in one respect, as whoever was asked or as one of those who manage it. Refuses a text that was changed since it was looked at, and one that is signed in that respect already. */
export async function signOff(deps: Deps, actor: Actor, slug: string, { kind, hash: seen, note }: Extract<LifeAct, { intent: 'sign' }>): Promise<void> {
  const { db, now } = deps;
  const { credential, standing, facts } = await openCredential(db, actor, slug, 'credential.follow');
  const { accountId } = requirePerson(actor);
  const { hash } = sealDraft(await readDraft(deps, credential.documentId));
  await db.transaction(async (tx) => {
    await getCredentialForChange(tx, credential.id);
    const rows = await listSignOffs(tx, credential.id);
    const line = viewSignOffs(rows, hash).find((each) => each.kind === kind);
    requireCan(standing, 'credential.signOff', { ...facts, wasAsked: line?.asked?.accountId === accountId });
    if (hash !== seen) throw conflict('changed-meanwhile', t`The credential was changed while you had this page open. Look at it once more, then sign.`);
    if (line?.standing === 'signed') throw conflict('signed', t`This text is signed in that respect already.`);
    await deleteAskedSignOffs(tx, credential.id, kind);
    await insertSignOff(tx, { id: createId(), credentialId: credential.id, kind, accountId, askedAt: now(), hash, note, signedAt: now() });
    await insertCredentialAct(tx, { id: createId(), credentialId: credential.id, actorId: accountId, kind: 'signed-off', sentence: keptAct('signedOff', kind), actedAt: now() });
  });
}

/** Whether somebody may sign in a respect that stands like this. */
export const maySign = ({ standing, facts }: Awaited<ReturnType<typeof openCredential>>, actor: Actor, line: SignOffLine): boolean =>
  line.standing !== 'signed' && actor.kind === 'person' && can(standing, 'credential.signOff', { ...facts, wasAsked: line.asked?.accountId === actor.accountId });
