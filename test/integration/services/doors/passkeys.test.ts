import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { listMailsTo } from '#db/repositories/mails.ts';
import { passkeyChallenges, passkeys } from '#db/schema/index.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { PASSKEY_CHALLENGE_OPEN_MS, PASSKEYS_AT_MOST } from '#domain/passkey.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { SoftwareAuthenticator } from '#test/support/software-authenticator.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const LATER = new Date(TEST_NOW.getTime() + PASSKEY_CHALLENGE_OPEN_MS);
const doors = () => testServices(db).doors;
const doorsWithoutMail = () => testServices(db, { isMailSent: false }).doors;

/** Somebody with a passkey on a device of theirs. */
async function somebodyWithAKey(given: Parameters<typeof aPerson>[1] = {}, name = 'Phone') {
  const person = await aPerson(db, given);
  return { person, device: await addKey(person, name) };
}

async function addKey(person: Actor, name: string): Promise<SoftwareAuthenticator> {
  const device = new SoftwareAuthenticator();
  const { options, secret } = await doors().beginAddingPasskey(person, '');
  await doors().addPasskey(person, secret, { name, answer: device.make(options.challenge) });
  return device;
}

async function signIn(device: SoftwareAuthenticator, given: Parameters<SoftwareAuthenticator['sign']>[1] = {}) {
  const { options, secret } = await doors().askForPasskey();
  return doors().signInWithPasskey(secret, device.sign(options.challenge, given));
}

const own = async (person: Person) => (await doors().readWaysIn(person)).passkeys;

describe('a passkey', () => {
  it('signs in whoever added it, without an address, and again', async () => {
    const { person, device } = await somebodyWithAKey();
    expect(await signIn(device)).toEqual({ accountId: person.accountId });
    expect(await signIn(device)).toEqual({ accountId: person.accountId });
    expect(await own(person)).toMatchObject([{ name: 'Phone', added: 'just now', lastUsed: 'just now', isBackedUp: true }]);
  });

  it('is asked for by the device itself, opened by a PIN or a finger, for this site’s own name', async () => {
    const { person } = await somebodyWithAKey();
    const { options } = await doors().beginAddingPasskey(person, '');
    expect(options).toMatchObject({ rp: { id: 'plenary.test' }, attestation: 'none', authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, excludeCredentials: [{ transports: ['internal'] }] });
    expect((await doors().askForPasskey()).options).toMatchObject({ rpId: 'plenary.test', userVerification: 'required' });
  });

  it('is one of several, each with its own name, which can be changed', async () => {
    const { person } = await somebodyWithAKey();
    await addKey(person, 'Key ring');
    const phone = (await own(person)).find(({ name }) => name === 'Phone');
    await doors().renamePasskey(person, { id: phone?.id ?? '', name: 'Old phone' });
    expect((await own(person)).map(({ name }) => name).toSorted()).toEqual(['Key ring', 'Old phone']);
  });

  it('is told by mail when it is added and when it is removed', async () => {
    const { person } = await somebodyWithAKey({ email: 'told@example.org' });
    await doors().removePasskey(person, (await own(person))[0]?.id ?? '');
    const mails = await listMailsTo(db, 'told@example.org');
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual(['A way to sign in to your account was removed', 'There is a new way to sign in to your account']);
    expect(mails.every(({ text }) => text.includes('“Phone”') && text.includes('/account/ways-in'))).toBe(true);
  });

  it('signs nobody in once it is removed', async () => {
    const { person, device } = await somebodyWithAKey();
    await doors().removePasskey(person, (await own(person))[0]?.id ?? '');
    expect(await refusalOf(signIn(device))).toBe('passkey-unknown');
  });
});

describe('adding a passkey', () => {
  it('is for accounts: not for visitors, and for guests only once they have claimed their place', async () => {
    expect(await refusalOf(doors().beginAddingPasskey(visitor, ''))).toBe('forbidden');
    expect(await refusalOf(doors().beginAddingPasskey(await aPerson(db, { email: null }), ''))).toBe('forbidden');
    expect(await refusalOf(doors().addPasskey(visitor, null, { name: 'Phone', answer: new SoftwareAuthenticator().make('') }))).toBe('forbidden');
  });

  it('asks for the current password, where there is one', async () => {
    const person = await aPerson(db, { passwordHash: await testDeps(db).passwords.hash('a few words in a row') });
    expect(await refusalOf(doors().beginAddingPasskey(person, 'other words'))).toBe('wrong-password');
    await expect(doors().beginAddingPasskey(person, 'a few words in a row')).resolves.toMatchObject({ secret: expect.any(String) as string });
  });

  it.each([
    ['for another site', { origin: 'https://elsewhere.example' }],
    ['for another site’s name', { rpId: 'elsewhere.example' }],
    ['without PIN or finger', { isVerified: false }],
    ['by the other ceremony', { type: 'webauthn.get' }],
  ])('is refused when the device answers %s', async (_how, given) => {
    const person = await aPerson(db);
    const { options, secret } = await doors().beginAddingPasskey(person, '');
    expect(await refusalOf(doors().addPasskey(person, secret, { name: 'Phone', answer: new SoftwareAuthenticator().make(options.challenge, given) }))).toBe('passkey-unverified');
    expect(await own(person)).toEqual([]);
  });

  it('is refused for what somebody else was asked, what was answered already, and what is too late', async () => {
    const [person, other] = [await aPerson(db), await aPerson(db)];
    const device = new SoftwareAuthenticator();
    const asked = await doors().beginAddingPasskey(person, '');
    const made = { name: 'Phone', answer: device.make(asked.options.challenge) };
    expect(await refusalOf(doors().addPasskey(other, asked.secret, made))).toBe('challenge-over');
    expect(await refusalOf(doors().addPasskey(person, 'another browser', made))).toBe('challenge-over');
    expect(await refusalOf(testServices(db, { now: () => LATER }).doors.addPasskey(person, asked.secret, made))).toBe('challenge-over');
    await doors().addPasskey(person, asked.secret, made);
    expect(await refusalOf(doors().addPasskey(person, asked.secret, made))).toBe('challenge-over');
  });

  it('is refused for a passkey that is here already, whoever has it', async () => {
    const { device } = await somebodyWithAKey();
    const other = await aPerson(db);
    const { options, secret } = await doors().beginAddingPasskey(other, '');
    expect(await refusalOf(doors().addPasskey(other, secret, { name: 'Mine', answer: device.make(options.challenge) }))).toBe('passkey-known');
  });

  it('ends at as many as anybody has devices', async () => {
    const person = await aPerson(db);
    for (let number = 1; number <= PASSKEYS_AT_MOST; number += 1) await addKey(person, `Device ${number}`);
    expect(await refusalOf(doors().beginAddingPasskey(person, ''))).toBe('too-many-passkeys');
  });
});

describe('signing in with a passkey', () => {
  it('is refused when nobody here has it', async () => {
    expect(await refusalOf(signIn(new SoftwareAuthenticator()))).toBe('passkey-unknown');
  });

  it.each([
    ['for another site', { origin: 'https://elsewhere.example' }],
    ['for another site’s name', { rpId: 'elsewhere.example' }],
    ['without PIN or finger', { isVerified: false }],
    ['by the other ceremony', { type: 'webauthn.create' }],
  ])('is refused when the device answers %s', async (_how, given) => {
    const { person, device } = await somebodyWithAKey();
    expect(await refusalOf(signIn(device, given))).toBe('passkey-unverified');
    expect((await own(person))[0]?.lastUsed).toBeNull();
  });

  it('is refused when another key signs in its name', async () => {
    const { device } = await somebodyWithAKey();
    const { options, secret } = await doors().askForPasskey();
    const forged = { ...new SoftwareAuthenticator().sign(options.challenge), id: device.id, rawId: device.id };
    expect(await refusalOf(doors().signInWithPasskey(secret, forged))).toBe('passkey-unverified');
  });

  it('is refused when it counts less than it did, as a copy would', async () => {
    const { device } = await somebodyWithAKey();
    await signIn(device, { counter: 7 });
    expect(await refusalOf(signIn(device, { counter: 7 }))).toBe('passkey-unverified');
    expect(await refusalOf(signIn(device, { counter: 3 }))).toBe('passkey-unverified');
    await expect(signIn(device, { counter: 8 })).resolves.toMatchObject({ accountId: expect.any(String) as string });
  });

  it('is refused in another browser than the one that asked, a second time, too late, and for what was asked in order to add one', async () => {
    const { person, device } = await somebodyWithAKey();
    const asked = await doors().askForPasskey();
    const answer = device.sign(asked.options.challenge);
    for (const secret of [null, 'another browser']) expect(await refusalOf(doors().signInWithPasskey(secret, answer))).toBe('challenge-over');
    expect(await refusalOf(testServices(db, { now: () => LATER }).doors.signInWithPasskey(asked.secret, answer))).toBe('challenge-over');
    await doors().signInWithPasskey(asked.secret, answer);
    expect(await refusalOf(doors().signInWithPasskey(asked.secret, answer))).toBe('challenge-over');
    const adding = await doors().beginAddingPasskey(person, '');
    expect(await refusalOf(doors().signInWithPasskey(adding.secret, device.sign(adding.options.challenge)))).toBe('challenge-over');
  });

  it('lets one of two answers to the same question in', async () => {
    const { device } = await somebodyWithAKey();
    const { options, secret } = await doors().askForPasskey();
    const answer = device.sign(options.challenge);
    const outcomes = await Promise.all([refusalOf(doors().signInWithPasskey(secret, answer)), refusalOf(doors().signInWithPasskey(secret, answer))]);
    expect(outcomes.toSorted()).toEqual(['challenge-over', null].toSorted());
  });

  it('leaves no question behind that nobody answers', async () => {
    await doors().askForPasskey();
    await testServices(db, { now: () => new Date(LATER.getTime() + 1) }).doors.askForPasskey();
    expect(await db.$count(passkeyChallenges, eq(passkeyChallenges.expiresAt, LATER))).toBe(0);
  });
});

describe('removing a passkey', () => {
  it('is refused where it is the last way in, and nothing else opens', async () => {
    const { person } = await somebodyWithAKey();
    const [only] = await own(person);
    expect(await refusalOf(doorsWithoutMail().removePasskey(person, only?.id ?? ''))).toBe('last-way-in');
    await addKey(person, 'Key ring');
    await doorsWithoutMail().removePasskey(person, only?.id ?? '');
    expect((await own(person)).map(({ name }) => name)).toEqual(['Key ring']);
  });

  it('leaves one of the last two, when both are removed at once', async () => {
    const { person } = await somebodyWithAKey();
    await addKey(person, 'Key ring');
    const outcomes = await Promise.all((await own(person)).map(({ id }) => refusalOf(doorsWithoutMail().removePasskey(person, id))));
    expect(outcomes.toSorted()).toEqual(['last-way-in', null].toSorted());
  });

  it('is no business of anybody else', async () => {
    const { person } = await somebodyWithAKey();
    const [{ id } = { id: '' }] = await own(person);
    const other = await aPerson(db);
    expect(await refusalOf(doors().removePasskey(other, id))).toBe('not-found');
    expect(await refusalOf(doors().renamePasskey(other, { id, name: 'Mine' }))).toBe('not-found');
    expect(await refusalOf(doors().removePasskey(visitor, id))).toBe('forbidden');
  });
});

describe('with an account', () => {
  it('its passkeys are exported without their keys', async () => {
    const { person, device } = await somebodyWithAKey();
    const exported = await testServices(db).accounts.exportAccount(person);
    expect(exported.passkeys).toEqual([{ name: 'Phone', addedAt: TEST_NOW, lastUsedAt: null, isBackedUp: true }]);
    expect(JSON.stringify(exported)).not.toContain(device.id);
  });

  it('its passkeys are erased', async () => {
    const { person, device } = await somebodyWithAKey({ name: 'Ada Byron' });
    await testServices(db).accounts.deleteAccount(person, 'Ada Byron');
    expect(await db.$count(passkeys, eq(passkeys.accountId, person.accountId))).toBe(0);
    expect(await refusalOf(signIn(device))).toBe('passkey-unknown');
  });

  it('its passkeys become part of the one it is merged into', async () => {
    const { person, device } = await somebodyWithAKey();
    const into = await aPerson(db);
    await db.transaction((tx) => mergeAccount(tx, person.accountId, into.accountId));
    expect(await signIn(device)).toEqual({ accountId: into.accountId });
  });
});
