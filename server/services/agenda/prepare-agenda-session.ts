import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { listQuestions, listQuestionsByIds } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { formMark } from '#domain/meanwhile.ts';
import { Refusal } from '#domain/refusal.ts';
import { daysOf } from '#domain/summit.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { agendaSessionParts, agendaSessionValue, questionTexts } from './agenda-session-parts.ts';
import { type AgendaSummitView, viewAgendaSummit } from './agenda-view.ts';
import { type OverlapView, viewOverlaps } from './overlap-view.ts';

export type AgendaSessionFormView = {
  summit: AgendaSummitView & { language: string };
  days: string[];
  /** Places that other sessions of this agenda name, to choose from while typing. */
  places: string[];
  /** Open questions of the community, and those attached already whatever became of them. */
  questions: { id: string; text: string; points: number }[];
};

export type AgendaSessionEditView = AgendaSessionFormView & {
  agendaSession: { id: string; slug: string; title: string; startsAt: Date; endsAt: Date };
  value: ReturnType<typeof agendaSessionValue>;
  /** Stands for this state of the session; the form carries it, so that nobody saves over what they have not seen. */
  mark: string;
  overlaps: OverlapView[];
};

/** What the form for another session of the agenda offers. Refuses who may not edit the agenda. */
export async function prepareAgendaSession({ db }: Deps, actor: Actor, slug: string): Promise<AgendaSessionFormView> {
  return (await readChoices(db, actor, slug)).view;
}

/** One session of the working agenda in its form, with its overlaps. Refuses who may not edit the agenda; `not-found` for another summit's. */
export async function editAgendaSession({ db, hashSecret }: Deps, actor: Actor, slug: string, id: string): Promise<AgendaSessionEditView> {
  const { summit, agenda, view } = await readChoices(db, actor, slug);
  const entry = agenda.find((each) => each.id === id);
  if (!entry) throw new Refusal('not-found', 'removed', t`This session is not in the agenda. Somebody may have removed it.`);
  const settled = await listQuestionsByIds(db, entry.questionIds.filter((questionId) => !view.questions.some((question) => question.id === questionId)));
  const questions = [...view.questions, ...settled.map(({ id: questionId, text }) => ({ id: questionId, text, points: 0 }))];
  return {
    ...view,
    questions,
    agendaSession: { id, slug: entry.slug, title: entry.title, startsAt: entry.startsAt, endsAt: entry.endsAt },
    value: agendaSessionValue(entry, summit.timeZone),
    mark: formMark(agendaSessionParts(entry, summit.timeZone, questionTexts(questions)), hashSecret),
    overlaps: viewOverlaps(agenda, summit.timeZone).filter(({ agendaSessionIds }) => agendaSessionIds.includes(id)),
  };
}

async function readChoices(db: Deps['db'], actor: Actor, slug: string) {
  const { summit } = await openSummit(db, actor, slug, 'agenda.edit');
  const [agenda, questions] = await Promise.all([listAgenda(db, summit.id), listQuestions(db, summit.communityId)]);
  const view: AgendaSessionFormView = {
    summit: { ...viewAgendaSummit(summit), language: summit.language },
    days: daysOf(summit),
    places: [...new Set(agenda.map(({ place }) => place).filter(Boolean))].sort(),
    questions: questions.filter(({ state }) => state === 'open').map(({ id, text, points }) => ({ id, text, points })),
  };
  return { summit, agenda, view };
}
