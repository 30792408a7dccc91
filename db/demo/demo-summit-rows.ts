import type { agendaPeople, agendaPoints, agendaSessionQuestions, agendaSessions, breakoutRoomQuestions, breakoutRooms, documentAuthors, documentLog, documents } from '#db/schema/index.ts';
import type { Attribution } from '#domain/attribution.ts';
import { DAY_MS, MINUTE_MS } from '#domain/clock.ts';
import { demoId } from './demo-id.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { questionIdOf } from './demo-question-rows.ts';
import type { DemoAgendaSession, DemoRoom, DemoSummit } from './demo-summit.ts';
import { documentIdOf } from './written-notes.ts';
import { writtenNotesRows } from './written-notes-rows.ts';

type Inserted<Table extends { $inferInsert: object }> = Table['$inferInsert'][];

export const summitIdOf = ({ summit }: DemoSummit): string => demoId(`summit ${summit.slug}`);

/** The rows of a summit's agenda: its sessions with people, points and questions, and the rooms of its breakouts. */
export function agendaRows(demo: DemoSummit, now: Date) {
  const rows = {
    agendaSessions: [] as Inserted<typeof agendaSessions>,
    people: [] as Inserted<typeof agendaPeople>,
    points: [] as Inserted<typeof agendaPoints>,
    questions: [] as Inserted<typeof agendaSessionQuestions>,
    documents: [] as Inserted<typeof documents>,
    documentLog: [] as Inserted<typeof documentLog>,
    documentAuthors: [] as Inserted<typeof documentAuthors>,
    rooms: [] as Inserted<typeof breakoutRooms>,
    roomQuestions: [] as Inserted<typeof breakoutRoomQuestions>,
  };
  const addRoom = ({ questions = [], notes = [], ...room }: DemoRoom, agendaSessionId: string, endsAt: Date) => {
    const id = demoId(`room ${demo.summit.slug} ${room.slug}`);
    const documentId = documentIdOf(demo.summit.slug, room.slug);
    rows.documents.push({ id: documentId, kind: 'room-notes', createdAt: now });
    const written = writtenNotesRows(documentId, notes, new Date(Math.min(now.getTime(), endsAt.getTime())));
    rows.documentLog.push(...written.log);
    rows.documentAuthors.push(...written.authors);
    rows.rooms.push({ ...room, id, agendaSessionId, documentId, number: rows.rooms.length + 1, isOpenToAll: room.state === 'open', createdAt: now });
    rows.roomQuestions.push(...questions.map((key, position) => ({ breakoutRoomId: id, questionId: questionIdOf(key), position })));
  };
  const addAgendaSession = ({ people = [], points = [], questions = [], rooms = [], ...agendaSession }: DemoAgendaSession) => {
    const id = demoId(`session ${demo.summit.slug} ${agendaSession.slug}`);
    const guid = demoId(`guid ${demo.summit.slug} ${agendaSession.slug}`);
    rows.agendaSessions.push({ ...agendaSession, id, guid, summitId: summitIdOf(demo), createdAt: now, updatedAt: now });
    rows.people.push(...people.map((person, position) => ({ ...person, agendaSessionId: id, position })));
    rows.points.push(...points.map((point, position) => ({ ...point, agendaSessionId: id, position })));
    rows.questions.push(...questions.map((key, position) => ({ agendaSessionId: id, questionId: questionIdOf(key), position })));
    for (const room of rooms) addRoom(room, id, agendaSession.endsAt);
  };
  demo.agenda.forEach(addAgendaSession);
  return rows;
}

/** Every eighth person says what would help them take part; conveners see how that looks. */
const ACCESS_NEEDS = [['captions'], ['step-free'], ['screen-reader'], ['sign-language', 'captions']] as const;

/** Of five people of 2015 one is shown by what they speak as, and of seven one not at all. */
export const attribution2015 = (position: number): Attribution | null => (position % 5 === 3 ? 'perspective' : position % 7 === 4 ? 'anonymous' : null);

/** Who has a place in the summit: they came one after another in the three weeks before `now`. */
export function participationRows(demo: DemoSummit, now: Date) {
  return demo.people.map((person, position) => {
    const { perspective, educatorRole, affiliation, role } = person;
    const joinedAt = new Date(now.getTime() - 21 * DAY_MS + position * 6 * 60 * MINUTE_MS);
    return {
      summitId: summitIdOf(demo),
      accountId: accountIdOf(person),
      role: demo.summit.state === 'archived' ? ('participant' as const) : role,
      state: 'registered' as const,
      perspective,
      educatorRole,
      affiliation,
      accessNeeds: position % 8 === 5 ? [...(ACCESS_NEEDS[(position >> 3) % ACCESS_NEEDS.length] ?? [])] : [],
      accessNote: position === 21 ? 'I type faster than I speak.' : '',
      attribution: demo.summit.state === 'archived' ? attribution2015(position) : null,
      languages: position % 6 === 2 ? ['en', 'es'] : ['en'],
      joinedAt,
      checkedInAt: position < demo.checkedIn ? new Date(now.getTime() - (140 - position) * MINUTE_MS) : null,
    };
  });
}
