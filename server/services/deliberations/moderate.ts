import { listStatements, lockStatement, type StatementRow, updateStatement } from '#db/repositories/statements.ts';
import { countDeliberation, listDeliberations, lockDeliberation } from '#db/repositories/deliberations.ts';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { isClosedForGood } from '#domain/deliberation/closed-for-good.ts';
import type { GivenOut } from '#domain/deliberation/deliberation.ts';
import type { ModerateForm } from '#domain/deliberation/vote-form.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { deliberationsChanged } from './deliberations-changed.ts';
import { type DeliberationAddress, openDeliberation } from './open-deliberation.ts';
import { refreshMap } from './refresh-map.ts';

export type ModeratedStatement = Pick<StatementRow, 'id' | 'number' | 'text' | 'state' | 'reason' | 'createdAt'> & { seen: number };
type Choice = { id: string; label: string };
export type Attachable = { questions: Choice[]; agendaSessions: Choice[] };
export type ModerationView = {
  summit: { slug: string; title: string };
  deliberation: { slug: string; title: string; introduction: string; state: 'draft' | 'open' | 'closed'; isResultPublic: boolean; givesOut: GivenOut; isPromised: boolean; isClosedForGood: boolean; questionId: string; agendaSessionId: string };
  attachable: Attachable;
  /** Those that wait, the oldest first. No author is told: what is said counts. */
  waiting: ModeratedStatement[];
  accepted: ModeratedStatement[];
  rejected: ModeratedStatement[];
};

/** Lists what waits to be looked at, what stands and what was rejected. For conveners. */
export async function readModeration({ db }: Deps, actor: Actor, address: DeliberationAddress): Promise<ModerationView> {
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.moderate');
  const [rows, questions, agenda, { people }] = await Promise.all([listStatements(db, deliberation.id), listQuestions(db, summit.communityId), listAgenda(db, summit.id), countDeliberation(db, deliberation.id)]);
  const statements = rows.map(({ statement: { id, number, text, state, reason, createdAt }, seen }) => ({ id, number, text, state, reason, createdAt, seen }));
  const { slug, title, introduction, state, isResultPublic, givesOut, openedAt, questionId, agendaSessionId } = deliberation;
  return {
    summit: { slug: summit.slug, title: summit.title },
    deliberation: { slug, title, introduction, state, isResultPublic, givesOut, isPromised: openedAt !== null, isClosedForGood: isClosedForGood(deliberation, people), questionId: questionId ?? '', agendaSessionId: agendaSessionId ?? '' },
    attachable: attachableOf(questions, agenda),
    waiting: statements.filter((each) => each.state === 'waiting'),
    accepted: statements.filter((each) => each.state === 'accepted'),
    rejected: statements.filter((each) => each.state === 'rejected'),
  };
}

/** What a deliberation of a summit can be attached to, and how many there are. For conveners. */
export async function prepareDeliberation({ db }: Deps, actor: Actor, slug: string): Promise<{ summit: { slug: string; title: string }; attachable: Attachable; count: number }> {
  const { summit } = await openSummit(db, actor, slug, 'deliberation.prepare');
  const [questions, agenda, deliberations] = await Promise.all([listQuestions(db, summit.communityId), listAgenda(db, summit.id), listDeliberations(db, summit.id)]);
  return { summit: { slug: summit.slug, title: summit.title }, attachable: attachableOf(questions, agenda), count: deliberations.length };
}

const attachableOf = (questions: readonly { id: string; text: string }[], agenda: readonly { id: string; title: string; kind: string }[]): Attachable => ({
  questions: questions.map(({ id, text }) => ({ id, label: text })),
  agendaSessions: agenda.filter(({ kind }) => kind !== 'break').map(({ id, title }) => ({ id, label: title })),
});

/** Has a statement voted on, or not, with the reason that its author reads. For conveners; it can be decided anew. */
export async function moderateStatement(deps: Deps, actor: Actor, address: DeliberationAddress, { statementId, ...decision }: ModerateForm): Promise<void> {
  const { db, now, live } = deps;
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.moderate');
  const held = await db.transaction(async (tx) => {
    const row = await lockDeliberation(tx, deliberation.id);
    const { id } = await lockStatement(tx, deliberation.id, statementId);
    const change = decision.intent === 'accept' ? { state: 'accepted' as const, reason: '' } : { state: 'rejected' as const, reason: decision.reason };
    await updateStatement(tx, id, { ...change, moderatedAt: now() });
    return row;
  });
  if (held.state === 'closed') await refreshMap(deps, held, 'at-once');
  live().changed(summit.id, deliberationsChanged);
}
