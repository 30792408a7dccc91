import { deleteCredentialAuthor, getCredentialForChange, insertCredentialAct, insertCredentialAuthor, listCredentialActs, listCredentialAuthors, updateCredential } from '#db/repositories/credentials.ts';
import { listMembers, listMembersAmong } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import type { WhoWrites } from '#domain/credential/credential.ts';
import type { CredentialAuthorsAct } from '#domain/credential/credential-forms.ts';
import { createId } from '#domain/ids.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { actWords, keptAct } from './act-sayings.ts';
import { openCredential } from './open-credential.ts';

type Writer = { accountId: string; name: string; perspective: PerspectiveKey };
export type CredentialAuthorsView = {
  community: CommunityName;
  credential: { slug: string; name: string };
  whoWrites: WhoWrites;
  authors: Writer[];
  /** Members who are no authors yet. */
  others: Writer[];
  acts: { id: string; sentence: string; name: string | null; actedAt: Date }[];
};

/** Who writes a credential, who else could, and what was done with it. For its authors and who convenes the community. */
export async function readAuthors({ db }: Deps, actor: Actor, slug: string): Promise<CredentialAuthorsView> {
  const { credential, community } = await openCredential(db, actor, slug, 'credential.manage');
  const [rows, members, acts] = await Promise.all([listCredentialAuthors(db, [credential.id]), listMembers(db, community.id), listCredentialActs(db, credential.id)]);
  const authors = rows.map(({ accountId, name, perspective, educatorRole }) => ({ accountId, name, perspective: speaksAsKey({ perspective: perspective ?? 'other', educatorRole }) }));
  return {
    community: nameOf(community),
    credential: { slug, name: credential.name },
    whoWrites: credential.whoWrites,
    authors,
    others: members.filter(({ member }) => authors.every(({ accountId }) => accountId !== member.accountId)).map(({ member, name }) => ({ accountId: member.accountId, name, perspective: speaksAsKey(member) })),
    acts: acts.map(({ sentence, ...act }) => ({ ...act, sentence: actWords(sentence) })),
  };
}

/** Adds or removes an author, or opens the writing to all members. Refuses who is no member, and to remove the last author. Who has it open goes on with what they may do then. */
export async function changeAuthors({ db, now, notesAccessChanged }: Deps, actor: Actor, slug: string, act: CredentialAuthorsAct): Promise<void> {
  const { credential, community } = await openCredential(db, actor, slug, 'credential.manage');
  const { accountId: actorId } = requirePerson(actor);
  const tell = (kind: 'added-author' | 'removed-author' | 'described', sentence: string) => ({ id: createId(), credentialId: credential.id, actorId, kind, sentence, actedAt: now() });
  await db.transaction(async (tx) => {
    if (act.intent === 'open-to') {
      if (act.whoWrites === credential.whoWrites) return;
      await updateCredential(tx, credential.id, { whoWrites: act.whoWrites });
      return insertCredentialAct(tx, tell('described', keptAct(act.whoWrites === 'members' ? 'openedToMembers' : 'keptToAuthors')));
    }
    // Held, so that two who take each other off at once come one after the other, and one of them stays.
    await getCredentialForChange(tx, credential.id);
    const authors = await listCredentialAuthors(tx, [credential.id]);
    if (act.intent === 'add') {
      if ((await listMembersAmong(tx, community.id, [act.accountId])).length === 0) throw notFound('member');
      await insertCredentialAuthor(tx, { credentialId: credential.id, accountId: act.accountId, addedAt: now() });
      return insertCredentialAct(tx, tell('added-author', keptAct('authorAdded')));
    }
    if (authors.every(({ accountId }) => accountId !== act.accountId)) throw notFound('author');
    if (authors.length === 1) throw conflict('last-author', t`A credential has at least one author. Make somebody else one first.`);
    await deleteCredentialAuthor(tx, credential.id, act.accountId);
    return insertCredentialAct(tx, tell('removed-author', keptAct('authorRemoved')));
  });
  notesAccessChanged({ documentId: credential.documentId });
}
