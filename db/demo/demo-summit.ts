import type { agendaPoints, agendaSessions, breakoutRooms, readings, summits } from '#db/schema/index.ts';
import type { AgendaPersonPart } from '#domain/agenda/agenda-session.ts';
import type { DemoPart } from './written-notes.ts';
import type { DemoQuestionKey } from './demo-questions.ts';
import type { DemoPerson } from './demo-people.ts';

type Of<Table extends { $inferInsert: object }, Field extends keyof Table['$inferInsert']> = Pick<Table['$inferInsert'], Field>;

/** A room as the demo tells it; `key` of a question names it in `demo-questions.ts`. */
export type DemoRoom = Of<typeof breakoutRooms, 'slug' | 'focus' | 'summary' | 'outcome' | 'state' | 'attendance' | 'prompts' | 'capacity' | 'reserve' | 'isOpenToAll'> & { questions?: DemoQuestionKey[]; notes?: readonly DemoPart[] };

type Told = Record<'slug' | 'title' | 'subtitle' | 'abstract' | 'outcome' | 'place', string>;

export type DemoAgendaSession = Told & Of<typeof agendaSessions, 'kind' | 'startsAt' | 'endsAt'> & {
  people?: { name: string; affiliation: string; part: AgendaPersonPart }[];
  points?: Of<typeof agendaPoints, 'title' | 'text' | 'perspective' | 'educatorRole'>[];
  questions?: DemoQuestionKey[];
  rooms?: DemoRoom[];
};

/** A whole summit of the demo; `seed-demo.ts` makes rows of it. */
export type DemoSummit = {
  summit: Omit<typeof summits.$inferInsert, 'id' | 'communityId' | 'isDemo' | 'createdAt' | 'updatedAt'>;
  agenda: DemoAgendaSession[];
  readings: Of<typeof readings, 'title' | 'url' | 'author' | 'source' | 'publishedOn' | 'note'>[];
  people: DemoPerson[];
  /** How many of them have checked in, in order. */
  checkedIn: number;
  announcements: { text: string; createdAt: Date }[];
};

/** Places one session after another: "[minutes, session]" from a beginning on, without gaps. */
export function oneAfterAnother(from: Date, lasting: [minutes: number, agendaSession: Omit<DemoAgendaSession, 'startsAt' | 'endsAt'>][]): DemoAgendaSession[] {
  let clock = from.getTime();
  return lasting.map(([minutes, agendaSession]) => {
    const startsAt = new Date(clock);
    clock += minutes * 60_000;
    return { ...agendaSession, startsAt, endsAt: new Date(clock) };
  });
}
