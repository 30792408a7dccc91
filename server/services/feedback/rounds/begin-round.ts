import { insertInvitations, insertRound, listGivenBy, listInvitations, newestRoundNumber } from '#db/repositories/feedback-asking.ts';
import { aboutColumns, listRounds, type RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { defaultQuestions } from '#domain/feedback/round-questions.ts';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { createId } from '#domain/ids.ts';
import { perspectiveKeys } from '#domain/perspective.ts';
import { conflict } from '#domain/refusal.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openSubject } from '../subject/open-subject.ts';
import { portOf } from '../subject/subjects.ts';
import { proposedEnd } from './closing-time.ts';
import { isWhoWasAsked } from './invitation-of.ts';

/**
 * Begins a round about a draft, in preparation: with the questions that each perspective is usually asked, in the language of the draft, or with the questions and people of the newest round.
 * Refuses while another is being prepared, and to ask again where nobody was asked yet.
 */
export async function beginRound(deps: Deps, actor: Actor, address: SubjectAddress, { intent }: { intent: 'begin' | 'again' }): Promise<{ number: number }> {
  const { db, now } = deps;
  const { subject } = await openSubject(db, actor, address, 'feedback.ask');
  const port = portOf(subject);
  const { accountId } = requirePerson(actor);
  const language = spokenFor(await port.findLanguage(deps, subject));
  return db.transaction(async (tx) => {
    await port.hold(tx, subject.id);
    const [newest] = await listRounds(tx, subject);
    if (newest?.state === 'prepared') throw conflict('prepared-already', t`“${newest.title}” is being prepared already. Open it first.`);
    const number = (await newestRoundNumber(tx, subject)) + 1;
    const made = { id: createId(), ...aboutColumns(subject), number, createdById: accountId, createdAt: now() };
    if (intent === 'begin') {
      const timeZone = newest?.timeZone ?? (await port.findZone(tx, subject.id)) ?? 'UTC';
      const proposed = saidIn(language, () => ({ title: port.titleOf(number), questions: defaultQuestions(subject.kind, perspectiveKeys, createId) }));
      await insertRound(tx, { ...made, ...proposed, perspectives: [...port.askedFirst], closesAt: proposedEnd('two-weeks', now(), timeZone), timeZone });
    } else {
      if (!newest) throw conflict('first-round', t`Nobody was asked yet.`);
      await insertAfter(tx, newest, { ...made, closesAt: proposedEnd('two-weeks', now(), newest.timeZone) });
    }
    return { number };
  });
}

type Made = ReturnType<typeof aboutColumns> & { id: string; number: number; createdById: string; createdAt: Date; closesAt: Date };

/**
 * A round like the one before it: the same questions and rules, and everybody who was asked, but for who wants no more mail. Who came by themselves is asked
 * again at their account's address, and is not shown: how they are shown is their choice, and nobody else typed their name.
 */
async function insertAfter(tx: DbOrTx, former: RoundRow, made: Made): Promise<void> {
  const { introduction, perspectives, questions, attribution, mayChooseAttribution, isLedgerPublic, timeZone } = former;
  await insertRound(tx, { ...made, title: nextTitle(former.title, made.number), introduction, perspectives, questions, attribution, mayChooseAttribution, isLedgerPublic, timeZone });
  const [invited, given] = [await listInvitations(tx, former.id), await listGivenBy(tx, former.id)];
  const again = invited.flatMap(({ email, accountId, cameUnasked, name, perspective, declinedAt, acceptedById, knownAsId }) => (declinedAt === null ? [{ email, accountId, cameUnasked, name: email === null ? '' : name, perspective, knownAsId: acceptedById ?? knownAsId }] : []));
  const came = given.flatMap((each) => (each.email === null || invited.some((invitation) => isWhoWasAsked(invitation, each)) ? [] : [{ email: null, accountId: each.giver.accountId, cameUnasked: true, name: '', perspective: each.giver.perspective }]));
  const asked = [...again, ...came].slice(0, ROUND_LIMITS.invitations);
  await insertInvitations(tx, asked.map((person) => ({ id: createId(), roundId: made.id, ...person, invitedById: made.createdById, createdAt: made.createdAt })));
}

/** "Educator round 1" becomes "Educator round 2". */
const nextTitle = (title: string, number: number): string => (/\d+$/.test(title) ? title.replace(/\d+$/, String(number)) : `${title}, round ${number}`).slice(0, ROUND_LIMITS.title);
