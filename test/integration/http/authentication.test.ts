import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthSessionAdapter } from '#db/auth-session-adapter.ts';
import type { Db } from '#db/client.ts';
import { isBanned } from '#db/repositories/accounts.ts';
import { updateAuthSessionSeen } from '#db/repositories/auth-sessions.ts';
import { authSessions } from '#db/schema/index.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { createAuthenticator } from '#server/http/authentication.ts';
import { aPerson } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';
// lucia reads the real clock, so these tests begin now.
const startMs = Date.now();

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const signedOut: string[] = [];
const authenticatorAt = (nowMs = startMs, isHttps = false) =>
  createAuthenticator(new AuthSessionAdapter(db), {
    isHttps,
    now: () => new Date(nowMs),
    markSeen: (id, at) => updateAuthSessionSeen(db, id, at),
    isBanned: (accountId) => isBanned(db, accountId),
    signedOut: (accountId) => void signedOut.push(accountId),
  });

const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';

async function signedIn(accountId: string): Promise<string> {
  const { authentication } = await authenticatorAt()(undefined, FIREFOX);
  return cookieOf(await authentication.signIn(accountId));
}

describe('a signed-in browser', () => {
  it('is known by its cookie as the person who signed in', async () => {
    const person = await aPerson(db);
    const { actor } = await authenticatorAt()(await signedIn(person.accountId), FIREFOX);
    expect(actor).toEqual(person);
  });

  it('gets a cookie that scripts cannot read and other sites cannot send with their forms', async () => {
    const { accountId } = await aPerson(db);
    const plain = await (await authenticatorAt()(undefined, FIREFOX)).authentication.signIn(accountId);
    expect(plain).toMatch(/^plenary=[\w-]{43};/);
    expect(plain).toContain('HttpOnly');
    expect(plain).toContain('SameSite=Lax');
    expect(plain).toContain('Path=/');
    expect(plain).not.toContain('Secure');
    const encrypted = await (await authenticatorAt(startMs, true)(undefined, FIREFOX)).authentication.signIn(accountId);
    expect(encrypted).toMatch(/^__Host-plenary=/);
    expect(encrypted).toContain('Secure');
  });

  it('is kept by the hash of its secret alone, with the browser it is', async () => {
    const { accountId } = await aPerson(db);
    const cookie = await signedIn(accountId);
    const [row] = await db.select().from(authSessions).where(eq(authSessions.userId, accountId));
    expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(cookie).not.toContain(row?.id);
    expect(row?.userAgent).toBe(FIREFOX);
    const { actor } = await authenticatorAt()(`plenary=${row?.id}`, FIREFOX);
    expect(actor.kind).toBe('visitor');
  });

  it('gets a fresh secret at every sign-in, and the one it had before opens nothing more', async () => {
    const [guest, person] = [await aPerson(db, { email: null }), await aPerson(db)];
    const before = await signedIn(guest.accountId);
    const after = cookieOf(await (await authenticatorAt()(before, FIREFOX)).authentication.signIn(person.accountId));
    expect(after).not.toBe(before);
    expect((await authenticatorAt()(before, FIREFOX)).actor.kind).toBe('visitor');
    expect((await authenticatorAt()(after, FIREFOX)).actor).toEqual(person);
  });

  it('is nobody after signing out, even with the old cookie', async () => {
    const cookie = await signedIn((await aPerson(db)).accountId);
    const blank = await (await authenticatorAt()(cookie, FIREFOX)).authentication.signOut();
    expect(blank).toContain('Max-Age=0');
    expect((await authenticatorAt()(cookie, FIREFOX)).actor.kind).toBe('visitor');
  });

  it('is nobody once its person was deleted', async () => {
    const person = await aPerson(db);
    const cookie = await signedIn(person.accountId);
    await testServices(db).accounts.deleteAccount(person, person.name);
    expect((await authenticatorAt()(cookie, FIREFOX)).actor.kind).toBe('visitor');
  });

  it('is written down as seen at most every ten minutes', async () => {
    const { accountId } = await aPerson(db);
    const cookie = await signedIn(accountId);
    const lastSeenMs = async () => (await db.select().from(authSessions).where(eq(authSessions.userId, accountId)))[0]?.lastSeenAt.getTime();
    await authenticatorAt(startMs + 9 * MINUTE_MS)(cookie, FIREFOX);
    expect(await lastSeenMs()).toBe(startMs);
    await authenticatorAt(startMs + 10 * MINUTE_MS)(cookie, FIREFOX);
    expect(await lastSeenMs()).toBe(startMs + 10 * MINUTE_MS);
  });

  it('tells who signed out, so that what they have open ends', async () => {
    const { accountId } = await aPerson(db);
    const { authentication } = await authenticatorAt()(await signedIn(accountId), FIREFOX);
    await authentication.signOut();
    expect(signedOut.filter((told) => told === accountId)).toHaveLength(1);
  });

  it.each(['plenary=made-up', 'plenary=', 'other=1', 'plenary=%00'])('is a visitor with the cookie "%s"', async (cookie) => {
    expect((await authenticatorAt()(cookie, FIREFOX)).actor).toEqual({ kind: 'visitor' });
  });
});
