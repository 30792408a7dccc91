import { deleteInvitations, isAnotherRoundOpen, type InvitationRow, listInvitations, updateRound } from '#db/repositories/feedback-asking.ts';
import { lockRound } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { PrepareRound } from '#domain/feedback/round-forms.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { can } from '#domain/permissions.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { portOf } from '../subject/subjects.ts';
import { changeMembers } from './asked-members.ts';
import { countingMails } from './counting-mails.ts';
import { type Mailed, mailInvited } from './mail-invited.ts';
import { keepPrepared } from './prepare-round.ts';
import { requireSeen } from './round-parts.ts';

/**
 * Opens a round as it was prepared: freezes the draft that is read in it, writes to everybody who is invited, and puts the draft of a credential into feedback. Refuses a draft in which nothing
 * is written yet, the report of a summit that is a draft itself, a round that was opened, one beside another that is open, an end that is past or far away, and a link that `prepareRound` refuses.
 */
export async function openForFeedback(deps: Deps, actor: Actor, address: RoundAddress, asked: PrepareRound): Promise<Mailed> {
  const { db, now } = deps;
  const { round: found, subject, community, standing, facts } = await openRound(db, actor, address, 'feedback.ask');
  const person = requirePerson(actor);
  const port = portOf(subject);
  const frozen = await port.freeze(deps, subject);
  const read = port.read(frozen.content);
  await deps.limit('form', `feedback:${person.accountId}`);
  return countingMails(deps, (counting) => db.transaction(async (tx) => {
    await port.hold(tx, subject.id);
    const held = await lockRound(tx, found.id);
    if (await isAnotherRoundOpen(tx, held)) throw conflict('another-open', t`Another round about the same is open. Close it first, so that everybody reads the same text.`);
    const at = now();
    await requireSeen(deps, tx, held, asked);
    const { closesAt } = await keepPrepared(tx, held, { ...asked, people: asked.people.filter(({ perspective }) => asked.perspectives.includes(perspective)) }, { at, accountId: person.accountId, mayLink: can(standing, 'feedback.link', facts) });
    await changeMembers(tx, { roundId: held.id, about: subject, pressed: asked, invitedById: person.accountId, at });
    const questions = asked.questions.filter(({ perspective }) => perspective === null || asked.perspectives.includes(perspective));
    await updateRound(tx, held.id, { state: 'open', openedAt: at, questions, ...frozen });
    await port.noteOpened(tx, subject.id, { actorId: person.accountId, title: asked.title, at });
    const round = { ...held, ...asked, questions };
    return mailInvited(counting, tx, { askerId: person.accountId, invitations: await keepMeant(tx, held.id, asked), round, asked: read, subject: { kind: subject.kind, slug: subject.slug, name: read.name }, community: community.name, askedBy: person.name, closesAt });
  }));
}

/** The invitations of a round that opens: without members who speak as what is not asked, and without a second one to who came unasked before and was now asked by name. */
async function keepMeant(tx: DbOrTx, roundId: string, { perspectives }: Pick<PrepareRound, 'perspectives'>): Promise<InvitationRow[]> {
  const all = await listInvitations(tx, roundId);
  const shown = all.filter(({ cameUnasked }) => !cameUnasked);
  const isMeant = ({ cameUnasked, perspective, accountId, address }: InvitationRow) => (cameUnasked ? shown.every((each) => each.accountId !== accountId && each.address !== address) : perspectives.includes(perspective));
  await deleteInvitations(tx, all.filter((each) => !isMeant(each)).map(({ id }) => id));
  return all.filter(isMeant);
}
