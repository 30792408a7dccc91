import { listRoomQuestions } from '#db/repositories/breakout-rooms.ts';
import { listQuestionsOfSummit } from '#db/repositories/questions.ts';
import { listReadings } from '#db/repositories/readings.ts';
import type { DbOrTx } from '#db/client.ts';
import type { AgendaFile, BundledAgendaSession, QuestionsFile, SummitFile } from '#domain/bundle/bundle-schema.ts';
import { compareText } from '#domain/agenda/plain-text.ts';
import { weighKept } from '#domain/bundle/weigh-kept.ts';
import type { Ground } from './ground.ts';

/** What a bundle says of the summit itself. */
export async function gatherSummit(db: DbOrTx, { summit }: Ground): Promise<SummitFile> {
  const { tagline, overview, host, place, timeZone, startsOn, endsOn, language, state, publishedAt, licence, colophon, attribution, mayChooseAttribution } = summit;
  const readings = (await listReadings(db, summit.id)).map(({ id, title, url, author, source, publishedOn, note }) => ({ id, title, url, author, source, publishedOn, note }));
  return { tagline, overview, host, place, timeZone, startsOn, endsOn, language, state, publishedAt: publishedAt?.toISOString() ?? null, licence, colophon, attribution, mayChooseAttribution, readings };
}

/** The strategic questions that the summit takes on, the heaviest first. */
export async function gatherQuestions(db: DbOrTx, { summit, kept }: Ground): Promise<QuestionsFile> {
  const questions = weighKept(await listQuestionsOfSummit(db, summit.id), kept);
  const told = questions.flatMap(({ id, text, background, state, outcome, outcomeUrl, points, people }) => (state === 'merged' ? [] : [{ id, text, background, state, outcome, outcomeUrl, points, people }]));
  return { questions: told.sort((one, other) => other.points - one.points || compareText(one.id, other.id)) };
}

/** The agenda as the public sees it, with its rooms. Nobody's account is in it; who speaks is named as the agenda names them. */
export async function gatherAgenda(db: DbOrTx, { entries, release, rooms }: Ground, { questions }: QuestionsFile): Promise<AgendaFile> {
  const known = new Set(questions.map(({ id }) => id));
  const taken = await listRoomQuestions(db, rooms.map(({ id }) => id));
  const inBundle = (id: string | undefined): string | null => (id !== undefined && known.has(id) ? id : null);
  return {
    release: { number: release.number, note: release.note, releasedAt: release.releasedAt.toISOString() },
    agendaSessions: entries.map(({ id, guid, slug, kind, title, subtitle, abstract, outcome, place, startsAt, endsAt, language, people, points, questionIds }): BundledAgendaSession => ({
      ...{ id, guid, slug, kind, title, subtitle, abstract, outcome, place, language },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      people: people.map(({ name, affiliation, part, biography }) => ({ name, affiliation, part, biography })),
      points: points.map(({ title: heading, text, perspective, educatorRole }) => ({ title: heading, text, perspective, educatorRole })),
      questionIds: questionIds.filter((questionId) => known.has(questionId)),
    })),
    rooms: rooms.map(({ id, documentId, agendaSessionId, number, slug, focus, summary, outcome, state, prompts, readyPrompts, capacity, reserve, language, meets, attribution }) => ({
      ...{ id, documentId, agendaSessionId, number, slug, focus, summary, outcome, readyPrompts, capacity, reserve, language, meets, attribution },
      prompts: prompts.map((prompt) => ({ id: prompt.id, title: prompt.title, hint: prompt.hint })),
      state: state === 'planned' ? state : 'closed',
      questionId: inBundle(taken.get(id)),
    })),
  };
}
