import { z } from 'zod';
import { agendaPointsField } from '#domain/agenda/agenda-point.ts';
import { agendaPersonParts, agendaSessionKinds } from '#domain/agenda/agenda-session.ts';
import { agendaSessionFields } from '#domain/agenda/agenda-session-form.ts';
import { mark, markdown, moment } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';

const written = { title: z.string(), subtitle: z.string(), kind: z.enum(agendaSessionKinds), place: z.string() };
const person = z.object({ name: z.string(), affiliation: z.string(), part: z.enum(agendaPersonParts) });
const body = agendaSessionFields.extend({ points: agendaPointsField.default([]) }).strict();
const saved = z.object({ id: z.uuid(), slug: z.string(), clashes: z.array(z.string()).describe('With which sessions it overlaps by now, in words; it is saved all the same.') });

const AGENDA_SESSIONS = '/summits/{summit}/agenda/sessions';
const ONE = '/summits/{summit}/agenda/sessions/{id}';
const writes = { area: 'agenda', scope: 'agenda:write', isOpen: false } as const;

export const agendaEndpoints = {
  readAgenda: endpoint({
    method: 'GET',
    path: '/summits/{summit}/agenda',
    area: 'agenda',
    scope: 'agenda:read',
    isOpen: true,
    summary: 'The agenda of a summit, day by day',
    answer: z.object({
      timeZone: z.string(),
      release: z.object({ number: z.int(), releasedAt: moment }).nullable().describe('Which release this is; null of a working agenda.'),
      days: z.array(z.object({ date: z.iso.date(), sessions: z.array(z.object({ id: z.uuid(), slug: z.string(), ...written, startsAt: moment, endsAt: moment, people: z.array(person) })) })),
    }),
  }),
  addAgendaSession: endpoint({ ...writes, method: 'POST', path: AGENDA_SESSIONS, summary: 'Add a session to the working agenda', body, answer: saved, made: `${AGENDA_SESSIONS}/{id}` }),
  readAgendaSession: endpoint({
    ...writes,
    method: 'GET',
    path: ONE,
    summary: 'A session of the working agenda, to change it',
    answer: z.object({
      ...written,
      day: z.iso.date(),
      starts: z.string(),
      ends: z.string(),
      abstract: markdown,
      outcome: markdown,
      language: z.string(),
      people: z.array(person.extend({ biography: markdown, accountId: z.uuid().nullable() })),
      questionIds: z.array(z.uuid()),
      points: z.array(z.object({ title: z.string(), text: markdown, voice: z.string() })),
      mark,
    }),
    mark: 'tells',
  }),
  changeAgendaSession: endpoint({ ...writes, method: 'PUT', path: ONE, summary: 'Write a session anew', body, answer: saved, mark: 'asks' }),
  removeAgendaSession: endpoint({ ...writes, method: 'DELETE', path: ONE, summary: 'Take a session out of the working agenda', detail: 'With its planned rooms; not once people have worked in one of them.', answer: null }),
  releaseAgenda: endpoint({
    ...writes,
    method: 'POST',
    path: '/summits/{summit}/agenda/releases',
    summary: 'Release the working agenda, which everybody sees from then on',
    body: z.strictObject({ note: z.string().trim().max(500, 'Use at most 500 characters.').default('') }),
    answer: z.object({ number: z.int() }),
    made: '/summits/{summit}/agenda',
  }),
};
