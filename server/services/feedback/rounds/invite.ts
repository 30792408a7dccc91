import { insertInvitations, listInvitations } from '#db/repositories/feedback-asking.ts';
import { lockRound, type SubjectOfRounds } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { InvitedAs } from '#domain/feedback/round-forms.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { createId } from '#domain/ids.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { askedOf } from '../subject/subjects.ts';
import { membersOf, type ToAsk } from './asked-members.ts';
import { countingMails } from './counting-mails.ts';
import { type Mailed, mailInvited } from './mail-invited.ts';
import { requireOpen } from './require-open.ts';

type InvitedNow = Mailed & { /** Who was asked already, and is not written to again. */ known: number };

/** Invites more people to an open round. Refuses a round that is not open, and more people than a round invites. */
export async function inviteToRound(deps: Deps, actor: Actor, address: RoundAddress, { people }: { people: InvitedAs[] }): Promise<InvitedNow> {
  if (people.length === 0) throw invalid('people', 'nobody', t`Write at least one address.`);
  return invite(deps, actor, address, async () => people.map((person) => ({ ...person, accountId: null, address: person.email })));
}

/** The same for those of the community, or of the summit, who speak as that. */
export const inviteMembers = (deps: Deps, actor: Actor, address: RoundAddress, { perspective }: { perspective: PerspectiveKey }): Promise<InvitedNow> => invite(deps, actor, address, (tx, about) => membersOf(tx, about, perspective));

async function invite(deps: Deps, actor: Actor, address: RoundAddress, whom: (tx: DbOrTx, about: SubjectOfRounds) => Promise<ToAsk[]>): Promise<InvitedNow> {
  const { round: found, subject, community } = await openRound(deps.db, actor, address, 'feedback.ask');
  const person = requirePerson(actor);
  await deps.limit('form', `feedback:${person.accountId}`);
  return countingMails(deps, (counting) => deps.db.transaction(async (tx) => {
    const { round, closesAt } = requireOpen(await lockRound(tx, found.id));
    const people = await whom(tx, subject);
    const invited = await listInvitations(tx, round.id);
    const fresh = people.filter(({ address, accountId }) => invited.every((each) => each.cameUnasked || (each.address !== address && (accountId === null || each.accountId !== accountId))));
    if (invited.length + fresh.length > ROUND_LIMITS.invitations) throw invalid('people', 'many', t`A round invites at most ${ROUND_LIMITS.invitations} people. Give others its link.`);
    const at = deps.now();
    const rows = fresh.map(({ address: _address, ...each }) => ({ id: createId(), roundId: round.id, ...each, invitedById: person.accountId, createdAt: at }));
    await insertInvitations(tx, rows);
    const ids = new Set(rows.map(({ id }) => id));
    const asked = askedOf(round);
    const mailed = await mailInvited(counting, tx, { askerId: person.accountId, invitations: (await listInvitations(tx, round.id)).filter(({ id }) => ids.has(id)), round, asked, subject: { kind: subject.kind, slug: subject.slug, name: asked.name }, community: community.name, askedBy: person.name, closesAt });
    return { ...mailed, known: people.length - fresh.length };
  }));
}
