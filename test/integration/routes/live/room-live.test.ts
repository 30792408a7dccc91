import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { action, loader } from '#app/routes/summits.room-live/route.tsx';
import { aParticipant, aPerson } from '#test/support/builders.ts';
import { aLiveDay, type LiveDay } from '#test/support/live-day.ts';
import { anOpenRoom } from '#test/support/open-room.ts';
import { getPage, outcomeOf, postForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const asked = (actor: Actor, slug: string, roomSlug = 'trust') => ({ request: getPage(`/summits/${slug}/rooms/${roomSlug}/live`), params: { slug, roomSlug }, ...asActor(testServices(database.db), actor) });

type View = { notes: { room: { id: string }; facilitates: boolean; mayWrite: boolean }; board: unknown; jitsiDomain: string | null };

describe('the page of a live room', () => {
  it('brings the room and what it watches, to facilitators the board as well', async () => {
    const { summit } = await anOpenRoom(database.db);
    const participant = (await outcomeOf(loader(asked(await aParticipant(database.db, summit.id), summit.slug)))).body as View;
    expect(participant).toMatchObject({ notes: { facilitates: false, mayWrite: true, room: { slug: 'trust' } }, board: null, jitsiDomain: null });
    const facilitator = (await outcomeOf(loader(asked(await aParticipant(database.db, summit.id, 'facilitator'), summit.slug)))).body as View;
    expect(facilitator).toMatchObject({ notes: { facilitates: true }, board: { entries: {} } });
  });

  it('sends a visitor to sign in, and tells others that they take no part', async () => {
    const { summit } = await anOpenRoom(database.db);
    const path = `/summits/${summit.slug}/rooms/trust/live`;
    expect(await outcomeOf(loader(asked(visitor, summit.slug)))).toMatchObject({ status: 302, location: `/sign-in?then=${encodeURIComponent(path)}` });
    expect(await outcomeOf(loader(asked(await aPerson(database.db), summit.slug)))).toMatchObject({ status: 403 });
  });

  it('knows no room that is not there, and none of another summit', async () => {
    const { summit } = await anOpenRoom(database.db);
    const participant = await aParticipant(database.db, summit.id);
    expect(await outcomeOf(loader(asked(participant, summit.slug, 'elsewhere')))).toMatchObject({ status: 404 });
    const other = await anOpenRoom(database.db);
    expect(await outcomeOf(loader(asked(participant, other.summit.slug)))).toMatchObject({ status: 403 });
  });

  it('brings nothing of the room to who was taken out of it, and says why', async () => {
    const day = await aLiveDay(database.db, { people: 1 });
    const [person] = day.participants as [Person];
    const [{ id: roomId, slug: roomSlug }] = day.rooms as [LiveDay['rooms'][number]];
    const { live } = testServices(database.db, { now: () => new Date() });
    await live.act(person, day.slug, { kind: 'choose-seat', roomId });
    await live.act(day.facilitator, day.slug, { kind: 'unseat', roomId, accountId: person.accountId });
    expect((await outcomeOf(loader(asked(person, day.slug, roomSlug)))).body).toMatchObject({ barred: 'A facilitator took you out of this room.', room: { entries: {} } });
  });

  it('takes acts by forms and comes back to itself, and gives a refused message back with the reason', async () => {
    const { summit } = await anOpenRoom(database.db);
    const participant = await aParticipant(database.db, summit.id);
    const { notes } = (await outcomeOf(loader(asked(participant, summit.slug)))).body as View;
    const path = `/summits/${summit.slug}/rooms/trust/live`;
    const say = (text: string) => outcomeOf(action({ ...asked(participant, summit.slug), request: postForm(path, { kind: 'say', roomId: notes.room.id, text }) }));
    expect(await say('Hello')).toMatchObject({ status: 302, location: path });
    expect(await say('x'.repeat(1_001))).toMatchObject({ status: 400, body: { lastResult: { initialValue: { kind: 'say', text: 'x'.repeat(1_001) } } } });
  });
});
