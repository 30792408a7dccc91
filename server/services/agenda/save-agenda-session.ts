import type { DbOrTx } from '#db/client.ts';
import { findAgendaSession, insertAgendaSession, listAgenda, updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import { followMerges, listQuestions, listQuestionsByIds } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import type { AgendaPoint, PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { type AgendaSessionForm, keptTimes } from '#domain/agenda/agenda-session-form.ts';
import { overlapSentence } from '#domain/agenda/overlap-words.ts';
import { overlapsOf } from '#domain/agenda/overlaps.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changeAgenda } from './change-agenda.ts';
import { requireUnchanged } from '../require-unchanged.ts';
import { openSummit } from '../summits/open-summit.ts';
import { agendaSessionParts, questionTexts } from './agenda-session-parts.ts';

export type AgendaSessionInput = AgendaSessionForm & { points: AgendaPoint[] };

/** What was saved, and what it now clashes with: an agenda with a clash is kept, and says so. */
export type SavedAgendaSession = { id: string; slug: string; title: string; clashes: string[]; savedAt: Date };

type Summit = { id: string; communityId: string; timeZone: string };

/** Adds a session to the working agenda; a question that was merged meanwhile counts as the one it went into. Refuses who may not edit it, and questions that are not the community's. */
export async function addAgendaSession(deps: Deps, actor: Actor, slug: string, sent: AgendaSessionInput): Promise<SavedAgendaSession> {
  const { now } = deps;
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  return changeAgenda(deps, summit.id, async (tx) => {
    const input = { ...sent, questionIds: await followMerges(tx, summit.communityId, sent.questionIds) };
    await requireOwnQuestions(tx, summit.communityId, input.questionIds, []);
    const taken = new Set((await listAgenda(tx, summit.id)).map((each) => each.slug));
    const entry: PlannedAgendaSession = { ...input, people: input.people.map(withoutAccount), id: createId(), guid: createId(), slug: freeSlug(slugFrom(input.title, 'session'), taken) };
    await insertAgendaSession(tx, summit.id, entry, now());
    return saved(tx, summit, entry, now());
  });
}

/**
 * Writes a session of the working agenda anew; its address stays, and a question that was merged meanwhile counts as the one it
 * went into. Refuses who may not edit the agenda, questions that are not
 * the community's, another kind while breakout rooms are planned for it, to write over what others saved since the form
 * was opened (its mark), and a session that is gone (`removed`), whose words may be added as another one.
 */
export async function changeAgendaSession(deps: Deps, actor: Actor, slug: string, id: string, sent: AgendaSessionInput, mark: string): Promise<SavedAgendaSession> {
  const { db, now } = deps;
  const { summit } = await openSummit(db, actor, slug, 'agenda.edit');
  return changeAgenda(deps, summit.id, async (tx) => {
    const before = requireThere(await findAgendaSession(tx, summit.id, id));
    const input = { ...sent, questionIds: await followMerges(tx, summit.communityId, sent.questionIds) };
    const questions = questionTexts(await listQuestionsByIds(tx, [...before.questionIds, ...input.questionIds]));
    const parts = (entry: AgendaSessionInput) => agendaSessionParts(entry, summit.timeZone, questions);
    requireUnchanged(deps, { what: 'session', mark, theirs: parts(before), mine: parts(input) });
    await requireOwnQuestions(tx, summit.communityId, input.questionIds, before.questionIds);
    if (input.kind !== 'breakouts' && (await listRoomsOfAgendaSessions(tx, [id])).length > 0)
      throw conflict('has-rooms', t`Breakout rooms are planned for this session. Remove them first, or keep the kind “Breakouts”.`, 'kind');
    const known = new Set(before.people.map(({ accountId }) => accountId));
    const people = input.people.map((person) => (known.has(person.accountId) ? person : withoutAccount(person)));
    const entry: PlannedAgendaSession = { ...input, ...keptTimes(before, input, summit.timeZone), people, id, guid: before.guid, slug: before.slug };
    await updateAgendaSession(tx, summit.id, entry, now());
    return saved(tx, summit, entry, now());
  });
}

function requireThere(entry: PlannedAgendaSession | null): PlannedAgendaSession {
  if (entry) return entry;
  throw conflict('removed', t`This session is no longer in the agenda: somebody removed it. What you wrote stands below, and can be added again as a new session.`);
}

/** A form cannot tie a name to somebody's account; it only keeps a tie that is there. */
const withoutAccount = <Person extends { accountId: string | null }>(person: Person): Person => ({ ...person, accountId: null });

/** A question that is attached already may stay, whatever became of it since. */
async function requireOwnQuestions(tx: DbOrTx, communityId: string, ids: string[], attached: string[]): Promise<void> {
  const own = new Set([...attached, ...(await listQuestions(tx, communityId)).map((question) => question.id)]);
  if (ids.some((id) => !own.has(id))) throw invalid('questionIds', 'foreign-question', t`Choose among the strategic questions of this community.`);
}

async function saved(tx: DbOrTx, summit: Summit, { id, slug, title }: PlannedAgendaSession, savedAt: Date): Promise<SavedAgendaSession> {
  const overlaps = overlapsOf(await listAgenda(tx, summit.id), summit.timeZone).filter(({ sessions }) => sessions.some((each) => each.id === id));
  return { id, slug, title, clashes: overlaps.map((overlap) => overlapSentence(overlap, summit.timeZone)), savedAt };
}
