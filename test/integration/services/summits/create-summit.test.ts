import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import { getSummitBySlug, insertSummitIfFree } from '#db/repositories/summits.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { CreateSummit } from '#domain/summit-creation.ts';
import { zonedDate, zonedTime } from '#domain/time-zone.ts';
import { takeFreeJoinCode } from '#server/services/summits/draw-join-code.ts';
import { aCommunity, aMember, aPerson, aSummit } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let convener: Person;
let communityId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  communityId = (await aCommunity(database.db)).id;
  convener = await aMember(database.db, communityId, 'convener');
});
afterAll(() => database.close());

const create = (given: Partial<CreateSummit> = {}, actor = convener) =>
  testServices(database.db).summits.createSummit(actor, {
    communityId,
    templateId: 'two-days',
    title: 'Trust in Micro-credentials',
    startsOn: '2026-03-08',
    timeZone: 'America/Chicago',
    place: '',
    ...given,
  });

describe('a created summit', () => {
  it('is a draft with its sessions at their times on the clocks of its zone, on a day without one hour too', async () => {
    const summit = await getSummitBySlug(database.db, (await create()).slug);
    expect(summit).toMatchObject({ state: 'draft', startsOn: '2026-03-08', endsOn: '2026-03-09', communityId });
    const agenda = await listAgenda(database.db, summit.id);
    expect(agenda).toHaveLength(14);
    expect(agenda.slice(0, 2).map(({ startsAt }) => `${zonedDate(startsAt, summit.timeZone)} ${zonedTime(startsAt, summit.timeZone)}`)).toEqual(['2026-03-08 09:00', '2026-03-08 09:30']);
    expect(agenda[0]?.startsAt.toISOString()).toBe('2026-03-08T14:00:00.000Z');
    expect(new Set(agenda.map(({ guid }) => guid)).size).toBe(14);
  });

  it('has its creator as convener', async () => {
    const { id } = await getSummitBySlug(database.db, (await create()).slug);
    expect(await findParticipation(database.db, id, convener.accountId)).toMatchObject({ role: 'convener', state: 'registered', perspective: 'educator' });
  });

  it('has an address of its own though another has the same title, also when both are made at once', async () => {
    const made = await Promise.all([create({ title: 'Same name' }), create({ title: 'Same name' }), create({ title: 'Same name' })]);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
    expect(made.map(({ slug }) => slug)).toContain('same-name');
  });

  it('never takes the address of a page of ours', async () => {
    expect((await create({ title: 'New' })).slug).toBe('new-2');
  });

  it('is online when the template is and no place is given', async () => {
    const { slug } = await create({ templateId: 'online-afternoon' });
    expect((await getSummitBySlug(database.db, slug)).place).toBe('Online');
  });

  it('may last longer than its template', async () => {
    const { slug } = await create({ endsOn: '2026-03-11' });
    expect((await getSummitBySlug(database.db, slug)).endsOn).toBe('2026-03-11');
  });
});

describe('creating a summit is refused', () => {
  it.each([
    ['2026-03-08', 'shorter-than-template'],
    ['2026-03-07', 'ends-before-start'],
    ['2026-04-08', 'too-long'],
  ])('when its last day is %s: %s', async (endsOn, code) => {
    await expect(create({ endsOn })).rejects.toMatchObject({ kind: 'invalid', code, field: 'endsOn' });
  });

  it('to a member, to a convener of another community, and to the site administrator for a community that is not there', async () => {
    const member = await aMember(database.db, communityId);
    const elsewhere = await aMember(database.db, (await aCommunity(database.db)).id, 'convener');
    const admin = await aPerson(database.db, { isSiteAdmin: true });
    await expect(create({}, member)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(create({}, elsewhere)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(create({ communityId: createId() }, admin)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the communities to create a summit for', () => {
  const list = (actor: Person) => testServices(database.db).summits.listCommunitiesToConvene(actor);

  it('are those the actor convenes', async () => {
    expect((await list(convener)).map(({ id }) => id)).toEqual([communityId]);
  });

  it('are all for a site administrator', async () => {
    expect((await list(await aPerson(database.db, { isSiteAdmin: true }))).length).toBeGreaterThan(1);
  });

  it('are refused to whoever convenes none', async () => {
    await expect(list(await aMember(database.db, communityId, 'facilitator'))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a join code', () => {
  it('is drawn again when somebody has it already', async () => {
    const taken = await aSummit(database.db, { joinCode: 'AAA222' });
    const draws = ['AAA222', 'AAA222', 'BBB333'];
    const summit = await takeFreeJoinCode(
      () => draws.shift() ?? '',
      (joinCode) => insertSummitIfFree(database.db, { ...taken, id: createId(), slug: 'another-one', joinCode }),
    );
    expect(summit.joinCode).toBe('BBB333');
  });

  it('is given up after a few draws, which is a defect', async () => {
    await expect(takeFreeJoinCode(() => 'AAA222', async () => null)).rejects.toThrow('No free join code');
  });
});
