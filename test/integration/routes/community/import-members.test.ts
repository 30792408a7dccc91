import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action } from '#app/routes/communities.import-members/route.tsx';
import type { ImportAnswer } from '#app/routes/communities.import-members/answer-import.server.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { aCommunity, aMember } from '#test/support/builders.ts';
import { outcomeOf } from '#test/support/requests.ts';
import { asActor, testServices, TEST_ORIGIN } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import type { Services } from '#server/services/index.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

async function sent(actor: Actor, slug: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const { context } = asActor(services, actor);
  return outcomeOf(action({ request: new Request(`${TEST_ORIGIN}/communities/${slug}/import-members`, { method: 'POST', body }), params: { slug }, context }));
}

describe('the page to invite from a list', () => {
  it('shows a chosen file before a pasted list, and does what it showed at the second press', async () => {
    const community = await aCommunity(database.db);
    const convener = await aMember(database.db, community.id, 'convener');
    const shown = await sent(convener, community.slug, { intent: 'preview', list: 'pasted@example.org', file: new File(['\uFEFFemail\r\nfile@example.org\r\n'], 'people.csv') });
    const { preview, list } = shown.body as ImportAnswer;
    expect([shown.status, preview?.toInvite, preview?.lines.map(({ email }) => email)]).toEqual([200, 1, ['file@example.org']]);
    // The browser writes the list back with CR LF.
    const done = await sent(convener, community.slug, { intent: 'import', list: list.replaceAll('\n', '\r\n'), mark: preview?.mark ?? '' });
    expect([done.status, done.location]).toEqual([302, `/communities/${community.slug}/membership#invitations`]);
  });

  it('comes back with the list and what it would do where it is not what was shown', async () => {
    const community = await aCommunity(database.db);
    const convener = await aMember(database.db, community.id, 'convener');
    const { status, body } = await sent(convener, community.slug, { intent: 'import', list: 'somebody@example.org', mark: 'of another' });
    expect([status, body]).toMatchObject([409, { list: 'somebody@example.org', preview: { toInvite: 1 } }]);
  });

  it('takes no file that is no text, and nothing at all from who does not lead the community', async () => {
    const community = await aCommunity(database.db);
    const convener = await aMember(database.db, community.id, 'convener');
    expect(await sent(convener, community.slug, { file: new File([new Uint8Array([0xff, 0xfe, 0x00])], 'people.xlsx') })).toMatchObject({ status: 400, body: { preview: null } });
    expect((await sent(convener, community.slug, { list: '' })).body).toMatchObject({ refusal: 'Choose a file, or paste a list.' });
    expect((await sent(await aMember(database.db, community.id), community.slug, { list: 'a@example.org' })).status).toBe(403);
    expect((await sent(visitor, community.slug, { list: 'a@example.org' })).location).toContain('/sign-in?then=');
  });
});
