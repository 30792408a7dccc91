import type { DbOrTx } from '#db/client.ts';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { countRoles } from '#db/repositories/participations.ts';
import { listReadings } from '#db/repositories/readings.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { outsideDays } from '#domain/summit-dates.ts';
import { preparationSteps, type PreparationStep } from '#domain/summit-life.ts';

/** What a summit still needs, from what is stored of it now. */
export async function stepsOf(db: DbOrTx, summit: SummitRow): Promise<PreparationStep[]> {
  const [agenda, roles, readings] = await Promise.all([listAgenda(db, summit.id), countRoles(db, summit.id), listReadings(db, summit.id)]);
  return preparationSteps({
    tagline: summit.tagline,
    overview: summit.overview,
    place: summit.place,
    agendaSessionCount: agenda.length,
    outside: outsideDays(agenda, summit).map(({ title }) => title),
    attachedQuestionCount: agenda.reduce((sum, { questionIds }) => sum + questionIds.length, 0),
    leaderCount: roles.facilitator + roles.convener,
    readingCount: readings.length,
  });
}
