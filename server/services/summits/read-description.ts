import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import type { Actor } from '#domain/actor.ts';
import type { SummitDescription } from '#domain/summit.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

export type DescriptionView = Omit<SummitDescription, 'movesAgenda'> & { agendaSessionCount: number };

/** Shows a convener what is written about the summit, to change it. */
export async function readDescription({ db }: Deps, actor: Actor, slug: string): Promise<DescriptionView> {
  const { summit } = await openSummit(db, actor, slug, 'summit.prepare');
  const agenda = await listAgenda(db, summit.id);
  const { title, tagline, overview, host, place, timeZone, startsOn, endsOn, language } = summit;
  return { title, tagline, overview, host, place, timeZone, startsOn, endsOn, language, agendaSessionCount: agenda.length };
}
