import { eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { breakoutRooms, participations } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { aStoredAgendaSession } from './agenda-summit.ts';
import { aParticipant, aPerson, aSummit, TEST_NOW } from './builders.ts';

type Given = { rooms?: number; people?: number; capacity?: number };
const speakers = [
  { perspective: 'educator', educatorRole: 'teacher' },
  { perspective: 'developer', educatorRole: null },
  { perspective: 'funder', educatorRole: null },
  { perspective: 'educator', educatorRole: 'coach' },
] as const;

/** The day of a live summit: a panel, breakouts with planned rooms, a plenary; two who facilitate and people of several perspectives, all of them there. */
export async function aLiveDay(db: Db, { rooms = 3, people = 6, capacity = 8 }: Given = {}) {
  const summit = await aSummit(db);
  const panel = await aStoredAgendaSession(db, summit.id, { kind: 'panel', title: 'Panel', slug: createId(), from: '14:00', until: '15:00' });
  const breakouts = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts', title: 'Breakouts', slug: createId(), from: '15:00', until: '16:00' });
  const later = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts', title: 'Breakouts II', slug: createId(), from: '16:00', until: '17:00' });
  const plenary = await aStoredAgendaSession(db, summit.id, { kind: 'plenary', title: 'Plenary', slug: createId(), from: '17:00', until: '18:00' });
  const planned = async (agendaSessionId: string, number: number) => {
    const [id, documentId] = [createId(), createId()];
    await insertRoom(db, { id, agendaSessionId, number, slug: `room-${number}`, focus: `Focus ${number}`, state: 'planned', prompts: [...templatePrompts('report-out')], capacity, documentId, createdAt: new Date() });
    return { id, documentId, number, slug: `room-${number}` };
  };
  let arrivals = 0;
  /** People come one after another, so that the same day seats them in the same order. */
  const here = async (person: Person): Promise<Person> => {
    await db.update(participations).set({ checkedInAt: new Date(), joinedAt: new Date(TEST_NOW.getTime() + (arrivals += 1)) }).where(eq(participations.accountId, person.accountId));
    return person;
  };
  const roomsOf = async (agendaSessionId: string, first: number) => {
    const made = [];
    for (let number = first; number < first + rooms; number += 1) made.push(await planned(agendaSessionId, number));
    return made;
  };
  const [convener, facilitator] = [await here(await aParticipant(db, summit.id, 'convener')), await here(await aParticipant(db, summit.id, 'facilitator'))];
  const participants: Person[] = [];
  for (let number = 0; number < people; number += 1) {
    const speaksAs = speakers[number % speakers.length] ?? speakers[0];
    const person = await aPerson(db, { name: `Guest ${number + 1}`, ...speaksAs });
    participants.push(await here(await aParticipant(db, summit.id, 'participant', person)));
  }
  const everybody = [convener, facilitator, ...participants];
  return {
    summit,
    slug: summit.slug,
    panel,
    breakouts,
    later,
    plenary,
    rooms: await roomsOf(breakouts.id, 1),
    laterRooms: await roomsOf(later.id, rooms + 1),
    convener,
    facilitator,
    participants,
    everybody,
    /** The cookie is the account's id. */
    findPerson: async (cookie: string) => everybody.find(({ accountId }) => accountId === cookie) ?? null,
    roomRow: async (id: string) => (await db.select().from(breakoutRooms).where(eq(breakoutRooms.id, id)))[0],
  };
}
export type LiveDay = Awaited<ReturnType<typeof aLiveDay>>;
