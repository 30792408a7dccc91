import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import type { ReadingFilter } from '#domain/reading.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
const asked: string[] = [];
const limited: string[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, {
    readTitle: async (url) => {
      asked.push(url);
      return url.includes('silent') ? null : 'As the page calls itself';
    },
    limit: async (kind) => void limited.push(kind),
  });
});
afterAll(() => database.close());

const piece = { title: 'Inside the black box', url: 'https://example.org/box', author: 'Black and Wiliam', source: 'Phi Delta Kappan', publishedOn: '1998-10', note: '' };
const all: ReadingFilter = { year: null, source: null, page: 1 };

async function aList() {
  const community = await aCommunity(database.db);
  const [convener, member, other] = [await aMember(database.db, community.id, 'convener'), await aMember(database.db, community.id), await aMember(database.db, community.id)];
  const { slug } = community;
  const read = (actor = member, filter = all) => services.community.readReadingList(actor, slug, filter);
  return { slug, convener, member, other, read };
}

describe('the reading of a community', () => {
  it('is added by members and read by everybody, without who added it', async () => {
    const { slug, member, read } = await aList();
    await services.community.addCommunityReading(member, slug, piece);
    expect((await read()).pieces).toMatchObject([{ ...piece, addedBy: member.name, mayChange: true }]);
    const seen = await services.community.readReadingList(visitor, slug, all);
    expect(seen).toMatchObject({ pieces: [{ title: piece.title, addedBy: null, mayChange: false }], may: { add: false } });
    expect((await services.community.readCommunity(visitor, slug)).readings).toMatchObject([{ title: piece.title }]);
    for (const actor of [visitor, await aPerson(database.db)]) await expect(services.community.addCommunityReading(actor, slug, piece)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('takes the title from the page where none is typed, within limits, and asks for it where the page tells none', async () => {
    const { slug, member, read } = await aList();
    const before = asked.length;
    expect(await services.community.addCommunityReading(member, slug, piece)).toEqual({ title: piece.title });
    expect(asked).toHaveLength(before);
    expect(await services.community.addCommunityReading(member, slug, { ...piece, title: '' })).toEqual({ title: 'As the page calls itself' });
    expect(limited).toContain('look-up');
    await expect(services.community.addCommunityReading(member, slug, { ...piece, title: '', url: 'https://silent.example.org/' })).rejects.toMatchObject({ kind: 'invalid', field: 'title', code: 'no-title' });
    expect((await read()).total).toBe(2);
  });

  it('is narrowed by year and by source', async () => {
    const { slug, member, read } = await aList();
    for (const [title, publishedOn, source] of [['One', '2015', 'A journal'], ['Two', '2015-02-11', 'Another'], ['Three', '2016', 'A journal'], ['Four', '', '']] as const) await services.community.addCommunityReading(member, slug, { ...piece, title, publishedOn, source });
    const titles = async (filter: Partial<ReadingFilter>) => (await read(member, { ...all, ...filter })).pieces.map(({ title }) => title);
    expect(await read()).toMatchObject({ years: ['2016', '2015'], sources: ['A journal', 'Another'] });
    expect(await titles({})).toEqual(['Three', 'Two', 'One', 'Four']);
    expect(await titles({ year: '2015' })).toEqual(['Two', 'One']);
    expect(await titles({ year: '2015', source: 'A journal' })).toEqual(['One']);
  });

  it('is changed and taken off by who added it and who convenes the community alone', async () => {
    const { slug, convener, member, other, read } = await aList();
    await services.community.addCommunityReading(member, slug, piece);
    const [{ id } = { id: '' }] = (await read()).pieces;
    for (const actor of [other, visitor]) {
      await expect(services.community.editCommunityReading(actor, slug, id, piece)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(services.community.removeCommunityReading(actor, slug, id)).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await services.community.editCommunityReading(member, slug, id, { ...piece, note: 'Short, and still right.' });
    expect((await read(convener)).pieces).toMatchObject([{ note: 'Short, and still right.', mayChange: true }]);
    const elsewhere = await aList();
    await expect(services.community.removeCommunityReading(elsewhere.convener, elsewhere.slug, id)).rejects.toMatchObject({ kind: 'not-found' });
    await services.community.removeCommunityReading(convener, slug, id);
    expect((await read()).pieces).toEqual([]);
  });
});
