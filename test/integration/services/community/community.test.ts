import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { aCommunity, aMember, aPerson, aSummit } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import type { Services } from '#server/services/index.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

const everything = { perspective: null, words: '', page: 1 };
const namesIn = async (actor: Actor, slug: string, filter: Parameters<Services['community']['readDirectory']>[2] = everything) =>
  (await services.community.readDirectory(actor, slug, filter)).people.map(({ name }) => name);

describe('a community', () => {
  it('is created by site administrators, who convene it first, at an address of its own', async () => {
    const admin = await aPerson(database.db, { isSiteAdmin: true });
    const one = await services.community.createCommunity(admin, { name: 'Reading & Writing', tagline: '', about: '' });
    const other = await services.community.createCommunity(admin, { name: 'Reading, writing', tagline: '', about: '' });
    expect([one.slug, other.slug]).toEqual(['reading-writing', 'reading-writing-2']);
    expect((await services.community.readCommunity(admin, one.slug)).me).toMatchObject({ role: 'convener' });
    await expect(services.community.createCommunity(await aPerson(database.db), { name: 'Not mine', tagline: '', about: '' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('shows everybody its questions, its published summits and who belongs to it by perspective', async () => {
    const community = await aCommunity(database.db, { name: 'Assessors' });
    const convener = await aMember(database.db, community.id, 'convener');
    await aMember(database.db, community.id, 'participant', await aPerson(database.db, { perspective: 'funder', educatorRole: null }));
    await aSummit(database.db, { communityId: community.id, title: 'Open summit' });
    await aSummit(database.db, { communityId: community.id, title: 'Draft summit', state: 'draft' });
    await services.questions.proposeQuestion(convener, community.slug, { text: 'What is a fair second reading?', background: '' });

    const seen = await services.community.readCommunity(visitor, community.slug);
    expect(seen).toMatchObject({ name: 'Assessors', attendance: [{ key: 'other', count: 2 }], questions: [{ text: 'What is a fair second reading?' }], me: null });
    expect([seen.nextSummit?.title, seen.summits]).toEqual(['Open summit', []]);
    expect((await services.community.readCommunity(convener, community.slug)).summits.map(({ title }) => title)).toEqual(['Draft summit']);
  });

  it('is described by its conveners', async () => {
    const community = await aCommunity(database.db);
    const convener = await aMember(database.db, community.id, 'convener');
    await services.community.describeCommunity(convener, community.slug, { name: 'Renamed', tagline: 'One line', about: 'More' });
    expect(await services.community.readDescription(convener, community.slug)).toEqual({ slug: community.slug, name: 'Renamed', tagline: 'One line', about: 'More' });
  });
});

describe('membership', () => {
  it('is taken up by anybody with an account, once, and given up with the points', async () => {
    const community = await aCommunity(database.db);
    const member = await aMember(database.db, community.id);
    const person = await aPerson(database.db);
    await services.community.joinCommunity(person, community.slug, { perspective: 'researcher', educatorRole: 'coach' });
    await services.community.joinCommunity(person, community.slug, { perspective: 'funder', educatorRole: null });
    expect((await services.community.readCommunity(person, community.slug)).me).toEqual({ role: 'participant', perspective: 'researcher', educatorRole: null });

    const { id } = await services.questions.proposeQuestion(member, community.slug, { text: 'Who wants this answered?', background: '' });
    await services.questions.givePoints(person, community.slug, { questionId: id, points: 3 });
    await services.community.leaveCommunity(person, community.slug);
    expect((await services.questions.readBoard(visitor, community.slug)).open).toMatchObject([{ points: 0, people: 0 }]);
  });

  it('needs an account', async () => {
    const community = await aCommunity(database.db);
    const guest = await aPerson(database.db, { email: null });
    for (const actor of [visitor, guest]) {
      await expect(services.community.joinCommunity(actor, community.slug, { perspective: 'other', educatorRole: null })).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });
});

describe('the directory', () => {
  it('lists only members who agreed to it, with what they offer and look for, and no address', async () => {
    const community = await aCommunity(database.db);
    const member = await aMember(database.db, community.id);
    const listed = { isListed: true, offers: 'Rubrics', seeks: '100% honest assessors' };
    await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name: 'Ana', ...listed, email: 'ana@secret.example' }));
    await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name: 'Ben', perspective: 'funder', educatorRole: null, isListed: true }));
    expect(await namesIn(member, community.slug)).toEqual(['Ana', 'Ben']);
    expect(await namesIn(member, community.slug, { ...everything, perspective: 'funder' })).toEqual(['Ben']);
    expect(await namesIn(member, community.slug, { ...everything, words: 'rubric' })).toEqual(['Ana']);
    expect(await namesIn(member, community.slug, { ...everything, words: '100%' })).toEqual(['Ana']);
    expect(await namesIn(member, community.slug, { ...everything, words: '0_' })).toEqual([]);
    expect(JSON.stringify(await services.community.readDirectory(member, community.slug, everything))).not.toContain('secret');
  });

  it('is for members only', async () => {
    const community = await aCommunity(database.db);
    for (const actor of [visitor, await aPerson(database.db)]) await expect(namesIn(actor, community.slug)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('roles', () => {
  it('are changed by conveners', async () => {
    const community = await aCommunity(database.db);
    const [convener, member] = [await aMember(database.db, community.id, 'convener'), await aMember(database.db, community.id)];
    const roleOf = async (who: Person) => (await services.community.listRoles(convener, community.slug)).members.find(({ accountId }) => accountId === who.accountId)?.role;
    await services.community.changeRole(convener, community.slug, { accountId: member.accountId, role: 'facilitator' });
    expect(await roleOf(member)).toBe('facilitator');
    await services.community.changeRole(convener, community.slug, { accountId: member.accountId, role: 'none' });
    expect(await roleOf(member)).toBeUndefined();
  });

  it('always leave one convener, even when two step down at once', async () => {
    const community = await aCommunity(database.db);
    const conveners = [await aMember(database.db, community.id, 'convener'), await aMember(database.db, community.id, 'convener')] as const;
    const answers = await Promise.allSettled([
      services.community.changeRole(conveners[0], community.slug, { accountId: conveners[0].accountId, role: 'participant' }),
      services.community.leaveCommunity(conveners[1], community.slug),
    ]);
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : []))).toEqual(['last-convener']);
  });
});

describe('who may do what in a community', () => {
  const acts = {
    readDirectory: (actor: Actor, slug: string) => services.community.readDirectory(actor, slug, everything),
    listRoles: (actor: Actor, slug: string) => services.community.listRoles(actor, slug),
    readDescription: (actor: Actor, slug: string) => services.community.readDescription(actor, slug),
    proposeQuestion: (actor: Actor, slug: string) => services.questions.proposeQuestion(actor, slug, { text: 'Who may ask this question?', background: '' }),
    readBoard: (actor: Actor, slug: string) => services.questions.readBoard(actor, slug),
  };
  const expected: Record<keyof typeof acts, string[]> = {
    readDirectory: ['member', 'facilitator', 'convener', 'admin'],
    listRoles: ['convener', 'admin'],
    readDescription: ['convener', 'admin'],
    proposeQuestion: ['member', 'facilitator', 'convener', 'admin'],
    readBoard: ['visitor', 'guest', 'stranger', 'member', 'facilitator', 'convener', 'admin'],
  };

  it.each(Object.keys(acts) as (keyof typeof acts)[])('%s', async (act) => {
    const community = await aCommunity(database.db);
    const actors: Record<string, Actor> = {
      visitor,
      guest: await aPerson(database.db, { email: null }),
      stranger: await aPerson(database.db),
      member: await aMember(database.db, community.id),
      facilitator: await aMember(database.db, community.id, 'facilitator'),
      convener: await aMember(database.db, community.id, 'convener'),
      admin: await aPerson(database.db, { isSiteAdmin: true }),
    };
    const allowed: string[] = [];
    for (const [name, actor] of Object.entries(actors)) {
      await acts[act](actor, community.slug).then(
        () => allowed.push(name),
        (thrown: unknown) => expect(thrown).toMatchObject({ kind: 'forbidden' }),
      );
    }
    expect(allowed).toEqual(expected[act]);
  });
});
