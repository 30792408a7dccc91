import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { gatherWords } from '#db/repositories/finding-upkeep.ts';
import { findables } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { FindableKind } from '#domain/finding/findable.ts';
import { findFilterOf } from '#domain/finding/find-filter.ts';
import { createId } from '#domain/ids.ts';
import type { MarkedText } from '#server/services/finding/mark-words.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
let community: Awaited<ReturnType<typeof aCommunity>>;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
  community = await aCommunity(db, { name: 'Assessors', tagline: '' });
});
afterAll(() => database.close());

const find = (words: string, more = '', actor: Actor = visitor) => {
  const asked = new URLSearchParams(`${String(new URLSearchParams({ words }))}&${more}`);
  return services.finding.find(actor, { filter: findFilterOf(asked), page: Number(asked.get('page') ?? '1') });
};
const plain = (parts: MarkedText) => parts.map(({ text }) => text).join('');
const shown = (parts: MarkedText) => parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const titles = async (words: string, more = '') => (await find(words, more)).hits.map(({ title }) => plain(title));

/** Something that can be found by everybody, as if it had been written. */
async function aFindable(given: { title?: string; summary?: string; words?: string; kind?: FindableKind; language?: string; daysAgo?: number; communityId?: string; summitId?: string }) {
  const { daysAgo = 10, kind = 'question', title = 'Something', ...rest } = given;
  const id = createId();
  await db.insert(findables).values({ kind, id, realm: 'public', title, address: `/${kind}/${id}`, at: new Date(TEST_NOW.getTime() - daysAgo * DAY_MS), ...rest });
}

describe('what is found', () => {
  it('has all the words, in any form of English, however they are written', async () => {
    await aFindable({ title: 'Résumés for ŁÓDŹ', words: 'Coaches weighed a naïve micro-credential.' });
    for (const words of ['resume', 'RÉSUMÉS lodz', 'coach weighing', 'naive', 'microcredential or "micro credential"', 'micro-credentials']) expect(await titles(words), words).toEqual(['Résumés for ŁÓDŹ']);
    for (const words of ['resume funder', '"weighed coaches"', 'resume -naive']) expect(await titles(words), words).toEqual([]);
  });

  it('is found in other languages as it is written, and sign by sign where no blanks part words', async () => {
    await aFindable({ title: 'Wege der Prüfung', language: 'de' });
    await aFindable({ title: '课堂提问与调整', language: 'zh' });
    expect(await titles('prufung')).toEqual(['Wege der Prüfung']);
    expect(await titles('提问')).toEqual(['课堂提问与调整']);
    expect(await titles('问提')).toEqual([]);
  });

  it('says it in the title first, then in its sentence, then in its words; of two alike the later one', async () => {
    await aFindable({ title: 'Third', words: 'Some words on quorum and more.' });
    await aFindable({ title: 'Second', summary: 'All about quorum.' });
    await aFindable({ title: 'Quorum', daysAgo: 20 });
    await aFindable({ title: 'Quorum', words: 'long ago', daysAgo: 3_000 });
    expect(await titles('quorum')).toEqual(['Quorum', 'Second', 'Quorum', 'Third']);
  });

  it('shows where its words stand, marked, and never as markup', async () => {
    await aFindable({ title: '<b>Parity</b> & more', words: `${'Something else is said here. '.repeat(20)}At last parity <script>alert(1)</script> is named.` });
    const [hit] = (await find('parity')).hits;
    expect(hit && shown(hit.title)).toBe('<b>[Parity]</b> & more');
    expect(hit && shown(hit.passage)).toContain('At last [parity] <script>alert(1)</script> is named.');
  });

  it('is counted by kind, whatever kind is chosen, and comes in pages of twenty', async () => {
    for (let place = 0; place < 25; place += 1) await aFindable({ title: `Tandem ${place}` });
    await aFindable({ title: 'Tandem report', kind: 'report' });
    const all = await find('tandem');
    expect([all.counts, all.count, all.pages, all.hits.length]).toEqual([[{ kind: 'report', count: 1, isMore: false }, { kind: 'question', count: 25, isMore: false }], 26, 2, 20]);
    expect((await find('tandem', 'page=2')).hits).toHaveLength(6);
    expect(await find('tandem', 'page=99')).toMatchObject({ page: 2, hits: { length: 6 } });
    expect(await find('tandem', 'kind=report')).toMatchObject({ count: 1, pages: 1, counts: all.counts, hits: [{ kind: 'report' }] });
  });

  it('is narrowed by community, summit and time', async () => {
    const summit = await aSummit(db, { communityId: community.id, title: 'Zenith' });
    await aFindable({ title: 'Zenith of the summit', communityId: community.id, summitId: summit.id, daysAgo: 3 });
    await aFindable({ title: 'Zenith of the community', communityId: community.id, daysAgo: 20 });
    await aFindable({ title: 'Zenith elsewhere', daysAgo: 200 });
    expect((await titles('zenith', `community=${community.slug}&kind=question`)).sort()).toEqual(['Zenith of the community', 'Zenith of the summit']);
    expect(await titles('zenith', `summit=${summit.slug}&kind=question`)).toEqual(['Zenith of the summit']);
    expect(await titles('zenith', 'since=week&kind=question')).toEqual(['Zenith of the summit']);
    expect((await titles('zenith', 'since=year&kind=question')).length).toBe(3);
    expect(await titles('zenith', 'community=none-such')).toEqual([]);
  });

  it('is asked for nothing where too little is typed', async () => {
    expect(await find('')).toMatchObject({ state: 'nothing-asked', hits: [] });
    expect(await find('q')).toMatchObject({ state: 'too-little', hits: [] });
    expect(await find('the')).toMatchObject({ state: 'answered' });
  });

  it.each(["'", "\\'", "a'b:*&|!()<->", '"\'"', ':*:*', 'trust:A', '((((', 'or or or'])('takes %j for words, whatever the database means by it', async (words) => {
    await expect(find(words)).resolves.toBeDefined();
    await expect(services.finding.findWhileTyping(visitor, words)).resolves.toBeDefined();
  });
});

describe('what is not found as it was typed', () => {
  it('is looked for as the beginning of a word, and while it is typed at once', async () => {
    await aFindable({ title: 'Ethnography of classrooms' });
    expect(await titles('ethnog')).toEqual(['Ethnography of classrooms']);
    expect((await services.finding.findWhileTyping(visitor, 'classrooms ethnog')).hits.map(({ title }) => shown(title))).toEqual(['[Ethnography] of [classrooms]']);
  });

  it('is looked for by the words that are nearest, which are named', async () => {
    await aFindable({ title: 'Facilitators keep time', words: 'A stopwatch helps.' });
    expect((await find('faciltators stopwatch')).instead).toBeNull();
    for (let left = 1; left > 0; ) left = await gatherWords(db, 100);
    const view = await find('faciltators Stopwacth');
    expect(view).toMatchObject({ instead: 'facilitators stopwatch', count: 1 });
    expect(view.hits.map(({ title }) => shown(title))).toEqual(['[Facilitators] keep time']);
    expect(await services.finding.findWhileTyping(visitor, 'stopwacth')).toMatchObject({ instead: 'stopwatch', hits: { length: 1 } });
    expect((await find('stopwacht zebra')).instead).toBeNull();
  });

  it('offers no word that stands nowhere any more', async () => {
    await aFindable({ title: 'Kaleidoscope' });
    for (let left = 1; left > 0; ) left = await gatherWords(db, 100);
    expect((await find('kaleidosope')).instead).toBe('kaleidoscope');
    await db.delete(findables);
    expect(await find('kaleidosope')).toMatchObject({ instead: null, count: 0, hits: [] });
    await aFindable({ title: 'Training' });
    for (let left = 1; left > 0; ) left = await gatherWords(db, 100);
    expect((await find('kaleidosope or traning')).instead).toBe('kaleidosope or training');
  });
});

describe('a person', () => {
  it('is found by who is signed in alone, and only who chose to be', async () => {
    await aPerson(db, { name: 'Grace Hopper', affiliation: 'Navy', isListed: true });
    await aPerson(db, { name: 'Hopper Unlisted' });
    expect(await titles('hopper')).toEqual([]);
    expect((await find('hopper', '', await aPerson(db))).hits.map(({ title }) => plain(title))).toEqual(['Grace Hopper']);
  });
});
