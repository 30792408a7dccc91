import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRateLimits } from '#server/http/rate-limits.ts';
import { action as signInAction } from '#app/routes/sign-in/route.tsx';
import { action as linkAction } from '#app/routes/sign-in.link/route.tsx';
import { action as resetAction } from '#app/routes/reset/route.tsx';
import { aPerson } from '#test/support/builders.ts';
import { outcomeOf, postForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const PASSWORD = 'a few words in a row';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** One running site as people from several networks see it. */
function aSite() {
  const limit = createRateLimits();
  const services = testServices(database.db, { limit });
  const from = (ip: string) => ({ ...asActor(services).context, limit: (kind: Parameters<typeof limit>[0], about?: string) => limit(kind, `${about ? `${about} ` : ''}ip:${ip}`) });
  const signIn = (ip: string, email: string, password: string) => outcomeOf(signInAction({ request: postForm('/sign-in', { email, password }), params: {}, context: from(ip) }));
  const askForLink = (ip: string, email: string) => outcomeOf(linkAction({ request: postForm('/sign-in/link', { email }), params: {}, context: from(ip) }));
  return { services, from, signIn, askForLink };
}

describe('whoever tries passwords in the name of somebody', () => {
  it('is stopped after ten tries, and the person still signs in from where they are', async () => {
    await aPerson(database.db, { email: 'target@example.org', passwordHash: await hash(PASSWORD) });
    const { signIn } = aSite();
    const statuses: number[] = [];
    for (let tries = 0; tries < 14; tries += 1) statuses.push((await signIn('192.0.2.66', 'target@example.org', `guess ${tries}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), ...Array.from({ length: 4 }, () => 429)]);
    expect((await signIn('192.0.2.66', 'target@example.org', PASSWORD)).status).toBe(429);
    expect(await signIn('198.51.100.1', 'target@example.org', PASSWORD)).toMatchObject({ status: 302, location: '/' });
  });

  it('leaves the way by mail open, whatever other mails they have had sent to the address', async () => {
    await aPerson(database.db, { email: 'flooded@example.org' });
    const { services, askForLink } = aSite();
    for (let mails = 0; mails < 7; mails += 1) {
      await services.accounts.requestReset('flooded@example.org').catch(() => undefined);
      await services.accounts.signUp({ name: 'Nobody', email: 'flooded@example.org', password: PASSWORD, perspective: 'other', educatorRole: null }).catch(() => undefined);
    }
    expect(await askForLink('198.51.100.1', 'flooded@example.org')).toMatchObject({ status: 302 });
  });
});

describe('a hall behind one IP address', () => {
  it('signs in all at once', async () => {
    const { from } = aSite();
    const { limit } = from('203.0.113.9');
    for (let person = 0; person < 400; person += 1) {
      await limit('sign-in');
      await limit('sign-in', `person-${person}@example.org`);
    }
    await expect(limit('sign-in', 'late@example.org')).resolves.toBeUndefined();
  });
});

describe('choosing another password by a link', () => {
  it('is counted, so that hashing for nothing is no way to keep the server busy', async () => {
    const counted: string[] = [];
    const { context } = asActor(testServices(database.db));
    const limited = { ...context, limit: async (kind: string) => void counted.push(kind) };
    await outcomeOf(resetAction({ request: postForm('/reset/x', { password: PASSWORD }), params: { secret: 'x' }, context: limited }));
    expect(counted).toEqual(['sign-in']);
  });
});
