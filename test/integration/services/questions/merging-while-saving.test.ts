import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { listRoomQuestions } from '#db/repositories/breakout-rooms.ts';
import type { Services } from '#server/services/index.ts';
import { anAgendaSummit, asFormValue, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aCommunity } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

/** A breakout session and a room that take up the question `from`, which may be merged into `into`. */
async function aTakenUpQuestion() {
  const community = await aCommunity(test.db);
  const { slug, summit, convener } = await anAgendaSummit(test.db, { communityId: community.id });
  const ask = async (text: string) => (await services.questions.proposeQuestion(convener, community.slug, { text, background: '' })).id;
  const [into, from] = [await ask('Is this the question that stays?'), await ask('Is this the question that goes?')];
  const entry = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts', questionIds: [from] });
  const other = await aStoredAgendaSession(test.db, summit.id, { title: 'Other' });
  const planned = { agendaSessionId: entry.id, focus: 'User trust', summary: '', questionId: from };
  const room = await services.agenda.addRoom(convener, slug, planned);
  const { mark } = await services.agenda.editAgendaSession(convener, slug, entry.id);
  return {
    into,
    merge: ({ questions }: Services) => questions.mergeQuestion(convener, { slug: community.slug, id: from }, into),
    acts: {
      'saving the session': ({ agenda }: Services) => agenda.changeAgendaSession(convener, slug, entry.id, { ...asFormValue(entry), title: 'Saved' }, mark),
      'adding a session': ({ agenda }: Services) => agenda.addAgendaSession(convener, slug, { ...asFormValue(entry), title: 'Added' }),
      'saving the room': ({ agenda }: Services) => agenda.changeRoom(convener, slug, room.id, planned),
      'adding a room': ({ agenda }: Services) => agenda.addRoom(convener, slug, { ...planned, focus: 'Another' }),
      'attaching the question': ({ summits }: Services) => summits.attachQuestion(convener, slug, { questionId: from, agendaSessionId: other.id }),
    },
    attached: async () => ({
      agendaSession: (await getAgendaSession(test.db, summit.id, entry.id)).questionIds,
      room: (await listRoomQuestions(test.db, [room.id])).get(room.id),
      // What stands for the merged question anywhere.
      left: (await test.db.execute(sql`select 1 from agenda_session_questions where question_id = ${from} union all select 1 from breakout_room_questions where question_id = ${from}`)).length,
    }),
  };
}
type Act = keyof Awaited<ReturnType<typeof aTakenUpQuestion>>['acts'];
const acts: Act[] = ['saving the session', 'adding a session', 'saving the room', 'adding a room', 'attaching the question'];

/** Begins `second` while the transaction of `first` is still open, held up where it writes its last table. */
async function inTurn(last: string, first: (services: Services) => Promise<unknown>, second: (services: Services) => Promise<unknown>) {
  const begun: Promise<unknown>[] = [];
  await test.db.transaction(async (tx) => {
    await tx.execute(sql.raw(`lock table ${last} in exclusive mode`));
    for (const act of [first, second]) {
      begun.push(act(services));
      await expect.poll(waitingForLocks, { interval: 10 }).toBe(begun.length);
    }
  });
  await Promise.all(begun);
}

const waitingForLocks = async () =>
  Number((await test.db.execute<{ count: string }>(sql`select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.count);

describe('a merge of questions', () => {
  it.each(acts)('that is under way is followed by %s at the same moment', async (act) => {
    const { merge, acts, attached, into } = await aTakenUpQuestion();
    await inTurn('question_events', merge, acts[act]);
    expect(await attached()).toEqual({ agendaSession: [into], room: into, left: 0 });
  });

  it.each(acts)('waits for %s, and takes along what it attached', async (act) => {
    const { merge, acts, attached, into } = await aTakenUpQuestion();
    await inTurn(act.endsWith('room') ? 'breakout_room_questions' : 'agenda_session_questions', acts[act], merge);
    expect(await attached()).toEqual({ agendaSession: [into], room: into, left: 0 });
  });

  it('is followed by a form that was opened before', async () => {
    const { merge, acts, attached, into } = await aTakenUpQuestion();
    await merge(services);
    await acts['saving the session'](services);
    await acts['saving the room'](services);
    expect(await attached()).toEqual({ agendaSession: [into], room: into, left: 0 });
  });
});
