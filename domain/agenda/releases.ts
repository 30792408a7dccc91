import { z } from 'zod';
import { isTimeZone } from '../time-zone.ts';
import { agendaPersonParts, agendaSessionKinds, byTime, type AgendaEntry } from './agenda-session.ts';

const moment = z.iso.datetime();

/** A released agenda as it is stored: JSON alone, times as RFC 3339 in UTC. */
export const agendaSnapshotSchema = z.object({
  timeZone: z.string().refine(isTimeZone),
  sessions: z.array(
    z.object({
      id: z.string(),
      guid: z.uuid(),
      slug: z.string(),
      kind: z.enum(agendaSessionKinds),
      title: z.string(),
      subtitle: z.string(),
      abstract: z.string(),
      outcome: z.string(),
      place: z.string(),
      startsAt: moment,
      endsAt: moment,
      language: z.string(),
      people: z.array(
        z.object({ name: z.string(), affiliation: z.string(), part: z.enum(agendaPersonParts), biography: z.string(), accountId: z.string().nullable() }),
      ),
      questionIds: z.array(z.string()),
    }),
  ),
});
export type AgendaSnapshot = z.infer<typeof agendaSnapshotSchema>;

/** The agenda as it stands, ready to be released; the same whatever order its sessions come in. */
export const snapshotOf = (agenda: readonly AgendaEntry[], timeZone: string): AgendaSnapshot => ({
  timeZone,
  sessions: [...agenda].sort(byTime).map((entry) => ({
    ...entry,
    startsAt: entry.startsAt.toISOString(),
    endsAt: entry.endsAt.toISOString(),
  })),
});

/** The sessions of a released agenda. */
export const agendaOf = (snapshot: AgendaSnapshot): AgendaEntry[] =>
  snapshot.sessions.map((entry) => ({ ...entry, startsAt: new Date(entry.startsAt), endsAt: new Date(entry.endsAt) }));
