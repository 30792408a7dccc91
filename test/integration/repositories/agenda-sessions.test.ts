import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteAgendaSession, getAgendaSession, insertAgendaSession, listAgenda, updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { agendaPeople } from '#db/schema/index.ts';
import { aPlannedAgendaSession } from '#test/support/agenda-builders.ts';
import { aSummit, TEST_NOW } from '#test/support/builders.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const panel = () =>
  aPlannedAgendaSession({
    title: 'Promises and Practices',
    people: ['Connie Yowell', { name: 'Brent Maddin', affiliation: 'Relay', part: 'moderator' }],
    points: [{ title: 'Recognition', text: 'First the history.', perspective: 'educator', educatorRole: 'coach' }, { title: 'Next', text: '', perspective: null, educatorRole: null }],
  });

describe('the stored agenda', () => {
  it('gives back every session as it was written, in order of time', async () => {
    const { id } = await aSummit(test.db);
    const [late, early] = [aPlannedAgendaSession({ title: 'Late', from: '15:00', until: '16:00' }), panel()];
    await insertAgendaSession(test.db, id, late, TEST_NOW);
    await insertAgendaSession(test.db, id, early, TEST_NOW);
    expect(await listAgenda(test.db, id)).toEqual([early, late]);
  });

  it('writes a session anew with fewer people and points', async () => {
    const { id } = await aSummit(test.db);
    const before = panel();
    await insertAgendaSession(test.db, id, before, TEST_NOW);
    const after = { ...before, title: 'Practices', people: before.people.slice(1), points: before.points.slice(1) };
    await updateAgendaSession(test.db, id, after, TEST_NOW);
    expect(await getAgendaSession(test.db, id, before.id)).toEqual(after);
  });

  it('removes a session with all that hangs on it', async () => {
    const { id } = await aSummit(test.db);
    const gone = panel();
    await insertAgendaSession(test.db, id, gone, TEST_NOW);
    await deleteAgendaSession(test.db, id, gone.id);
    expect(await listAgenda(test.db, id)).toEqual([]);
    expect((await test.db.select().from(agendaPeople)).filter(({ agendaSessionId }) => agendaSessionId === gone.id)).toEqual([]);
  });

  it('keeps the sessions of another summit out of reach', async () => {
    const [own, other] = [await aSummit(test.db), await aSummit(test.db)];
    const entry = panel();
    await insertAgendaSession(test.db, own.id, entry, TEST_NOW);
    await expect(getAgendaSession(test.db, other.id, entry.id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(updateAgendaSession(test.db, other.id, { ...entry, title: 'Taken' }, TEST_NOW)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(deleteAgendaSession(test.db, other.id, entry.id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await listAgenda(test.db, own.id)).toEqual([entry]);
  });
});
