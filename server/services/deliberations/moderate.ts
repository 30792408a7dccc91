import { listStatements, lockStatement, type StatementRow, updateStatement } from '#db/repositories/statements.ts';
import { listDeliberations } from '#db/repositories/deliberations.ts';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import type { ModerateForm } from '#domain/deliberation/vote-form.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type DeliberationAddress, openDeliberation } from './open-deliberation.ts';

export type ModeratedStatement = Pick<StatementRow, 'id' | 'number' | 'text' | 'state' | 'reason' | 'createdAt'> & { seen: number };
type Choice = { id: string; label: string };
export type Attachable = { questions: Choice[]; agendaSessions: Choice[] };
export type ModerationView = {
  summit: { slug: string; title: string };
  deliberation: { slug: string; title: string; introduction: string; state: 'draft' | 'open' | 'closed'; isResultPublic: boolean; isPromised: boolean; questionId: string; agendaSessionId: string };
  attachable: Attachable;
  /** Those that wait, the oldest first. No author is told: what is said counts. */
  waiting: ModeratedStatement[];
  accepted: ModeratedStatement[];
  rejected: ModeratedStatement[];
};

/** Lists what waits to be looked at, what stands and what was rejected. For conveners. */
export async function readModeration({ db }: Deps, actor: Actor, address: DeliberationAddress): Promise<ModerationView> {
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.moderate');
  const [rows, questions, agenda] = await Promise.all([listStatements(db, deliberation.id), listQuestions(db, summit.communityId), listAgenda(db, summit.id)]);
  const statements = rows.map(({ statement: { id, number, text, state, reason, createdAt }, seen }) => ({ id, number, text, state, reason, createdAt, seen }));
  const { slug, title, introduction, state, isResultPublic, openedAt, questionId, agendaSessionId } = deliberation;
  return {
    summit: { slug: summit.slug, title: summit.title },
    deliberation: { slug, title, introduction, state, isResultPublic, isPromised: openedAt !== null, questionId: questionId ?? '', agendaSessionId: agendaSessionId ?? '' },
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
export async function moderateStatement({ db, now }: Deps, actor: Actor, address: DeliberationAddress, { statementId, ...decision }: ModerateForm): Promise<void> {
  const { deliberation } = await openDeliberation(db, actor, address, 'deliberation.moderate');
  await db.transaction(async (tx) => {
    const { id } = await lockStatement(tx, deliberation.id, statementId);
    const change = decision.intent === 'accept' ? { state: 'accepted' as const, reason: '' } : { state: 'rejected' as const, reason: decision.reason };
    await updateStatement(tx, id, { ...change, moderatedAt: now() });
  });
}
