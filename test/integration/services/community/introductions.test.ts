import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mails } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { sentenceText } from '#domain/notices/notice-sentence.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let number = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

async function aCircle() {
  const community = await aCommunity(database.db);
  const { slug } = community;
  const join = async (name: string, offers: string[], seeks: string[], isOpenToIntroductions = true) => {
    const person = await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name, email: `${name.toLowerCase()}-${(number += 1)}@example.org`, isListed: true }));
    await services.community.saveOwnEntry(person, slug, { offers, seeks, isOpenToIntroductions });
    return person;
  };
  const suggestedTo = async (person: Person) => (await services.community.readIntroductions(person, slug)).suggestions.map(({ name }) => name);
  return { slug, community, join, suggestedTo };
}
const mailsAbout = async (name: string) => (await database.db.select().from(mails)).filter(({ subject }) => subject.includes(name));

describe('introductions', () => {
  it('suggest who offers what one looks for, by the stems of words, with the reason', async () => {
    const { slug, join, suggestedTo } = await aCircle();
    const ben = await join('Ben', [], ['Rubric design']);
    const ada = await join('Ada', ['Designing rubrics', 'An hour a week'], ['Trials']);
    await join('Cleo', ['Printing posters'], []);
    expect((await services.community.readIntroductions(ben, slug)).suggestions).toMatchObject([{ name: 'Ada', reasons: [{ iLookFor: true, sought: 'Rubric design', offered: 'Designing rubrics' }] }]);
    expect(await suggestedTo(ada)).toEqual(['Ben']);
  });

  it('tell nobody of who did not agree to it, nor them of anybody', async () => {
    const { slug, join, suggestedTo } = await aCircle();
    const open = await join('Olga', [], ['Rubric design']);
    const closed = await join('Carl', ['Rubric design'], ['Anything'], false);
    expect(await suggestedTo(open)).toEqual([]);
    expect(await services.community.readIntroductions(closed, slug)).toMatchObject({ isOpen: false, suggestions: [] });
    for (const [who, whom] of [[open, closed], [closed, open]] as const) await expect(services.community.introduce(who, slug, whom.accountId)).rejects.toMatchObject({ kind: who === open ? 'not-found' : 'conflict' });
    expect(await mailsAbout('Carl')).toEqual([]);
  });

  it('write to both once, with the reason and the address, even when both press at once', async () => {
    const { slug, join, suggestedTo } = await aCircle();
    const [eva, fay] = [await join('Eva', ['Lesson videos'], ['Small grants']), await join('Fay', ['Small grants'], ['A video of a lesson'])];
    const pressed = await Promise.allSettled([services.community.introduce(eva, slug, fay.accountId), services.community.introduce(fay, slug, eva.accountId)]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const written = [...(await mailsAbout('meet Eva')), ...(await mailsAbout('meet Fay'))];
    expect(written).toHaveLength(2);
    const toEva = written.find(({ recipient }) => recipient.startsWith('eva'));
    expect(toEva?.text).toContain('You look for “Small grants”; Fay offers “Small grants”.');
    expect(toEva?.text).toMatch(/Write to Fay: fay-\d+@example\.org/);
    expect(await suggestedTo(eva)).toEqual([]);
    expect((await services.community.readIntroductions(fay, slug)).introduced).toMatchObject([{ name: 'Eva' }]);
  });

  it('stand in the notices of both, and go with whoever deletes their account', async () => {
    const { slug, join, community } = await aCircle();
    const [eva, fay] = [await join('Eva', [], ['Small grants']), await join('Fay', ['Small grants'], [])];
    await services.community.introduce(eva, slug, fay.accountId);
    const linesOf = async (who: Person) => (await services.notices.listNotices(who, 1)).days.flatMap(({ lines }) => lines.map(({ sentence, sayings }) => [sentenceText(sentence), sayings[0]?.words]));
    expect(await linesOf(eva)).toEqual([[`Fay was introduced to you in “${community.name}”`, expect.stringMatching(/^Write to Fay: fay-\d+@example\.org\. You look for “Small grants”; Fay offers/)]]);
    expect(await linesOf(fay)).toEqual([[`Eva was introduced to you in “${community.name}”`, expect.stringMatching(/^Write to Eva: /)]]);
    await services.accounts.deleteAccount(fay, 'Fay');
    expect(await linesOf(eva)).toEqual([]);
  });

  it('stop between two people when one of them says so, and the other is not told', async () => {
    const { slug, join, suggestedTo } = await aCircle();
    const [gil, hal] = [await join('Gil', ['Rubrics'], []), await join('Hal', [], ['Rubrics'])];
    await services.community.declineIntroduction(gil, slug, hal.accountId);
    expect([await suggestedTo(gil), await suggestedTo(hal)]).toEqual([[], []]);
    expect((await services.community.readIntroductions(hal, slug)).introduced).toEqual([]);
    await expect(services.community.introduce(hal, slug, gil.accountId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are for members alone, and tell no address on the page', async () => {
    const { slug, join } = await aCircle();
    const ivy = await join('Ivy', ['Rubrics'], []);
    await join('Jan', [], ['Rubrics']);
    expect(JSON.stringify(await services.community.readIntroductions(ivy, slug))).not.toContain('@example.org');
    for (const actor of [visitor, await aPerson(database.db)]) {
      await expect(services.community.readIntroductions(actor, slug)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(services.community.saveOwnEntry(actor, slug, { offers: [], seeks: [], isOpenToIntroductions: true })).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(services.community.readOwnEntry(await aPerson(database.db, { isSiteAdmin: true }), slug)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are limited for each person', async () => {
    const { slug, join } = await aCircle();
    const [kim, lea] = [await join('Kim', ['Rubrics'], []), await join('Lea', [], ['Rubrics'])];
    const asked: string[] = [];
    await testServices(database.db, { limit: async (kind, key) => void asked.push(`${kind} ${key}`) }).community.introduce(kim, slug, lea.accountId);
    expect(asked).toEqual([`mail introduce:${kim.accountId}`]);
    expect(await database.db.$count(mails, eq(mails.subject, 'Kim, meet Lea'))).toBe(1);
  });
});

describe('what a member offers and looks for', () => {
  it('stands in the directory, or else what their profile says, and is found by its words', async () => {
    const { slug, community, join } = await aCircle();
    const mia = await join('Mia', ['Designing rubrics'], ['Trials']);
    await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name: 'Ned', isListed: true, offers: 'Posters, and help with printing' }));
    const read = async (words: string) => (await services.community.readDirectory(mia, slug, { perspective: null, words, page: 1 })).people;
    expect(await read('')).toMatchObject([{ name: 'Mia', offers: ['Designing rubrics'], seeks: ['Trials'] }, { name: 'Ned', offers: ['Posters, and help with printing'], seeks: [] }]);
    expect((await read('designing')).map(({ name }) => name)).toEqual(['Mia']);
    expect((await read('posters')).map(({ name }) => name)).toEqual(['Ned']);
  });
});
