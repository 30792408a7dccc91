import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { mails, notices as table, noticeSettings } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { Person } from '#domain/actor.ts';
import { type InterfaceLanguage, languageTags } from '#domain/words/interface-language.ts';
import { t } from '#domain/words/t.ts';
import { inLanguage } from '#server/http/language.ts';
import { openWords } from '#server/open-words.ts';
import { tell } from '#server/services/notices/tell.ts';
import { aCommunity, aMember, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  await openWords(path.resolve(import.meta.dirname, '../../../..'));
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());
afterEach(async () => {
  for (const each of [mails, table]) await db.delete(each);
});

const other: Record<InterfaceLanguage, InterfaceLanguage> = { en: 'es', es: 'en' };
let number = 0;
const reader = (language: InterfaceLanguage | null) => aPerson(db, { name: 'Inés', email: `reader-${(number += 1)}@example.org`, language });
const onlyMailTo = async ({ accountId }: Person) => {
  const address = (await testServices(db).accounts.readAccount({ kind: 'person', accountId, name: '', isGuest: false, isSiteAdmin: false, isEmailVerified: true, perspective: 'other', educatorRole: null })).email ?? '';
  const found = await mailsTo(db, address);
  expect(found).toHaveLength(1);
  return found[0] ?? expect.fail('no mail');
};

/** Words by which each mail is known, and those of the other language must not stand in it. */
const atOnce: Record<InterfaceLanguage, { subject: string; words: string[] }> = {
  en: { subject: 'Ada asks to join: Plaza', words: ['Hello,', 'Ada would like to become a member of "Plaza".', 'What you are told, and when, you choose here:', 'One press ends such mails:'] },
  es: { subject: 'Ada pide unirse: Plaza', words: ['Hola:', 'Ada quiere ser miembro de «Plaza».', 'Aquí eliges de qué se te avisa y cuándo:', 'Con una pulsación dejas de recibir estos correos:'] },
};

const digests: Record<InterfaceLanguage, { subject: string; words: string[] }> = {
  en: { subject: 'You have a place in “Autumn”', words: ['Hello Inés,', '20 November 2026, 09:00 (UTC)', 'One press ends such mails:'] },
  es: { subject: 'Tienes plaza en “Autumn”', words: ['Hola, Inés:', '20 de noviembre de 2026, 09:00 (UTC)', 'Con una pulsación dejas de recibir estos correos:'] },
};

describe.each(languageTags)('an account of language %s', (language) => {
  it('is mailed at once in it, by a request in the other', async () => {
    const convener = await reader(language);
    const community = await aCommunity(db, { name: 'Plaza', joinPolicy: 'request' });
    await aMember(db, community.id, 'convener', convener);
    const ada = await aPerson(db, { name: 'Ada' });
    await inLanguage(other[language], () => testServices(db).community.askToJoin(ada, community.slug, { sentence: 'I teach.', perspective: 'educator', educatorRole: 'teacher' }));
    const { subject, text } = await onlyMailTo(convener);
    expect(subject).toBe(atOnce[language].subject);
    for (const words of atOnce[language].words) expect(text).toContain(words);
    for (const words of atOnce[other[language]].words) expect(text).not.toContain(words);
  });

  it('gets a digest in it, whatever language it was caused and is sent in', async () => {
    const person = await reader(language);
    await db.insert(noticeSettings).values({ accountId: person.accountId, paces: { place: 'daily' } });
    const summit = await aSummit(db);
    const telling = { kind: 'place' as const, thing: { kind: 'summit' as const, id: summit.id }, byId: null, to: [person.accountId], title: 'Autumn', path: '/', happensAt: new Date('2026-11-20T09:00:00Z') };
    await inLanguage(other[language], () => tell(testDeps(db), db, telling));
    await inLanguage(other[language], () => testServices(db, { now: () => new Date(TEST_NOW.getTime() + 2 * DAY_MS) }).notices.sendNoticeMails());
    const { subject, text, html } = await onlyMailTo(person);
    expect(subject).toBe(digests[language].subject);
    expect(html).toContain(`<html lang="${language}">`);
    for (const words of digests[language].words) expect(text).toContain(words);
    for (const words of digests[other[language]].words) expect(text).not.toContain(words);
  });

  it('keeps a notice with the words of its language', async () => {
    const asker = await reader(language);
    const community = await aCommunity(db);
    await inLanguage(other[language], () =>
      tell(testDeps(db), db, { kind: 'membership', thing: { kind: 'community', id: community.id }, byId: null, to: [asker.accountId], title: community.name, words: () => t`You are a member now.`, path: '/' }),
    );
    expect(await db.select({ words: table.words }).from(table)).toEqual([{ words: { en: 'You are a member now.', es: 'Ya eres miembro.' }[language] }]);
  });

  it('gets the link it is sent in it, though a stranger asks in the other', async () => {
    const owner = await reader(language);
    const { email } = await testServices(db).accounts.readAccount(owner);
    await inLanguage(other[language], () => testServices(db).accounts.requestSignInLink(email ?? ''));
    const { subject } = await onlyMailTo(owner);
    expect(subject).toBe({ en: 'Your link to sign in', es: 'Tu enlace para entrar' }[language]);
  });
});

describe('an account that has said no language', () => {
  it('is written to in English by what others do, and in the language it reads in by what it does itself', async () => {
    const [asked, asker] = [await reader(null), await reader(null)];
    const community = await aCommunity(db, { name: 'Plaza', joinPolicy: 'request' });
    await aMember(db, community.id, 'convener', asked);
    const ada = await aPerson(db, { name: 'Ada' });
    await inLanguage('es', () => testServices(db).community.askToJoin(ada, community.slug, { sentence: 'I teach.', perspective: 'educator', educatorRole: 'teacher' }));
    expect((await onlyMailTo(asked)).subject).toBe(atOnce.en.subject);
    const { email } = await testServices(db).accounts.readAccount(asker);
    await inLanguage('es', () => testServices(db).accounts.requestSignInLink(email ?? ''));
    expect((await onlyMailTo(asker)).subject).toBe('Tu enlace para entrar');
  });
});
