import { deleteInvitations, insertInvitations, listInvitations } from '#db/repositories/feedback-asking.ts';
import type { DbOrTx } from '#db/client.ts';
import type { SubjectOfRounds } from '#db/repositories/feedback-rounds.ts';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { PrepareRound } from '#domain/feedback/round-forms.ts';
import { createId } from '#domain/ids.ts';
import { type PerspectiveKey, perspectiveKeys, speaksAsKey } from '#domain/perspective.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { portOf } from '../subject/subjects.ts';

/** Somebody to ask, with where they are written to: by the address that was typed, or by their account, whose address is kept nowhere else. */
export type ToAsk = { email: string | null; accountId: string | null; name: string; perspective: PerspectiveKey; address: string };

/** Members of a community or people of a summit who can be written to, each as what they speak. */
async function peopleToAsk(tx: DbOrTx, about: SubjectOfRounds): Promise<ToAsk[]> {
  const members = await portOf(about).listPeople(tx, about.id);
  return members.map(({ accountId, email, ...speaks }) => ({ email: null, accountId, name: '', perspective: speaksAsKey(speaks), address: email }));
}

/** Those of them who speak as that, who are asked as a whole. */
export const membersOf = async (tx: DbOrTx, about: SubjectOfRounds, perspective: PerspectiveKey): Promise<ToAsk[]> => (await peopleToAsk(tx, about)).filter((person) => person.perspective === perspective);

type Changed = { roundId: string; about: SubjectOfRounds; pressed: Pick<PrepareRound, 'intent' | 'off' | 'on'>; invitedById: string; at: Date };

/** Puts the people of a perspective on the list of a round that is prepared, or takes them off, or one of them, as its button says; answers how many are new, and as what those speak who were put on or taken off. Refuses more people than a round invites. */
export async function changeMembers(tx: DbOrTx, { roundId, about, pressed: { intent, off, on }, invitedById, at }: Changed): Promise<{ added: number; of: PerspectiveKey | null }> {
  const invited = await listInvitations(tx, roundId);
  const added = perspectiveKeys.find((key) => intent === `members-${key}`);
  const shown = invited.filter(({ cameUnasked }) => !cameUnasked);
  const members = added !== undefined ? await membersOf(tx, about, added) : on !== undefined ? (await peopleToAsk(tx, about)).filter(({ accountId }) => accountId === on) : [];
  const fresh = members.filter(({ accountId, address }) => shown.every((each) => each.accountId !== accountId && each.address !== address));
  const dropped = invited.filter(({ id, cameUnasked, accountId, perspective }) => (cameUnasked ? intent === 'without-unasked' : accountId !== null && (id === off || intent === `without-${perspective}`)));
  if (invited.length + fresh.length - dropped.length > ROUND_LIMITS.invitations) throw invalid(null, 'many', t`A round invites at most ${ROUND_LIMITS.invitations} people. They can give feedback without an invitation; tell them where.`);
  await deleteInvitations(tx, dropped.map(({ id }) => id));
  await insertInvitations(tx, fresh.map(({ address: _address, ...each }) => ({ id: createId(), roundId, ...each, invitedById, createdAt: at })));
  return { added: fresh.length, of: added ?? [...members, ...dropped.filter(({ cameUnasked }) => !cameUnasked)][0]?.perspective ?? null };
}
