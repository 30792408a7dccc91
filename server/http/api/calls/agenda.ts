import type { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import { agendaSessionForm } from '#domain/agenda/agenda-session-form.ts';
import type { agendaEndpoints } from '#domain/api/endpoints/agenda.ts';
import type { Services } from '#server/services/index.ts';
import { requireValid } from '../require-valid.ts';
import type { Calls } from './call.ts';

type Written = z.output<(typeof agendaEndpoints)['addAgendaSession']['body']>;
type Place = Parameters<typeof agendaSessionForm>[0];

/** Days and clocks are of the summit, so they are read once it is known. */
const placed = ({ points, ...written }: Written, place: Place) => ({ ...requireValid(agendaSessionForm(place), written), points });

const open = (services: Services, actor: Actor, { summit, id }: { summit: string; id: string }) => services.agenda.editAgendaSession(actor, summit, id);

export const agendaCalls: Calls<typeof agendaEndpoints> = {
  async readAgenda({ services, actor, params }) {
    const { summit, days, release } = await services.agenda.readAgenda(actor, params.summit);
    return { timeZone: summit.timeZone, days, release };
  },
  async addAgendaSession({ services, actor, params, body }) {
    const { days, summit } = await services.agenda.prepareAgendaSession(actor, params.summit);
    return services.agenda.addAgendaSession(actor, params.summit, placed(body, { days, timeZone: summit.timeZone }));
  },
  async readAgendaSession({ services, actor, params }) {
    const { value, mark } = await open(services, actor, params);
    const { title, kind, day, starts, ends, subtitle = '', place = '', abstract = '', outcome = '', language = 'en', people = [], questionIds = [], points } = value;
    const filled = people.map(({ name = '', affiliation = '', part = 'speaker' as const, biography = '', accountId = null }) => ({ name, affiliation, part, biography, accountId }));
    return { title, kind, day, starts, ends, subtitle, place, abstract, outcome, language, people: filled, questionIds, points, mark };
  },
  async changeAgendaSession({ services, actor, params, body, mark }) {
    const { days, summit, agendaSession } = await open(services, actor, params);
    return services.agenda.changeAgendaSession(actor, params.summit, params.id, placed(body, { days, timeZone: summit.timeZone, before: agendaSession }), mark);
  },
  async removeAgendaSession({ services, actor, params }) {
    // People confirm by typing its title; a program that names its id means it.
    const { agendaSession } = await open(services, actor, params);
    await services.agenda.removeAgendaSession(actor, params.summit, params.id, agendaSession.title);
  },
  releaseAgenda: ({ services, actor, params, body }) => services.agenda.releaseAgenda(actor, params.summit, body.note),
};
