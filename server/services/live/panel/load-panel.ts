import type { DbOrTx } from '#db/client.ts';
import { listPanelQuestions, listPolls, listPollVotes, listWants } from '#db/repositories/panel.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import { gathered } from '#domain/gathered.ts';
import type { PanelFacts, PanelQuestion } from '#domain/live/panel-facts.ts';
import { questionShownAs } from '#domain/live/question-shown-as.ts';
import { speaksAsKey } from '#domain/perspective.ts';

/** The questions from the floor and the polls of a summit, with who asked only as far as they let it be seen. */
export async function loadPanel(db: DbOrTx, summitId: string): Promise<PanelFacts> {
  const [questions, wants, polls, votes] = await Promise.all([listPanelQuestions(db, summitId), listWants(db, summitId), listPolls(db, summitId), listPollVotes(db, summitId)]);
  const wantedOf = gathered(wants, ({ accountId }) => accountId, ({ questionId }) => questionId);
  const wantsOf = gathered(wants, ({ questionId }) => questionId, ({ accountId }) => accountId);
  return {
    questions: questions.map((row) => questionOf(row, wantsOf.get(row.question.id)?.length ?? 0)),
    polls: polls.map(({ id, agendaSessionId, question, kind, choices, isAnonymous, state, isShown, createdAt }) => ({ id, agendaSessionId, question, kind, choices, isAnonymous, state, isShown, at: createdAt.getTime() })),
    askedBy: new Map(questions.flatMap(({ question: { id, authorId } }) => (authorId === null ? [] : [[id, authorId] as const]))),
    wants: wantedOf,
    answers: gathered(votes, ({ pollId }) => pollId, ({ accountId, answer }) => ({ accountId, answer })),
    keptAnswers: new Map(polls.map(({ id, keptAnswers }) => [id, keptAnswers])),
    keptResults: new Map(polls.flatMap(({ id, keptResult }) => (keptResult === null ? [] : [[id, keptResult] as const]))),
  };
}

type Row = Awaited<ReturnType<typeof listPanelQuestions>>[number];

function questionOf({ question, asker, attribution, place }: Row, wanted: number): PanelQuestion {
  const { id, agendaSessionId, text, state, answer, hiddenAt, createdAt, kept } = question;
  const shown = kept?.by.kind ?? questionShownAs({ shownAs: question.shownAs, attribution });
  const [name, speaksAs] = kept ? [namedIn(kept.by), perspectiveIn(kept.by)] : [asker?.name ?? null, asker && speaksAsKey(place ?? asker)];
  return {
    ...{ id, agendaSessionId, text, state, answer, wanted: wanted + (kept?.wanted ?? 0) },
    name: shown === 'named' ? name : null,
    speaksAs: shown === 'anonymous' ? null : speaksAs,
    isHidden: hiddenAt !== null,
    at: createdAt.getTime(),
  };
}

const namedIn = (by: Contributor) => (by.kind === 'named' ? by.name : null);
const perspectiveIn = (by: Contributor) => (by.kind === 'anonymous' ? null : by.perspective);
