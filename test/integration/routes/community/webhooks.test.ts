import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as actOnOne, loader as readOne } from '#app/routes/communities.webhook/route.tsx';
import { action, loader } from '#app/routes/communities.webhooks/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
import { aCommunity, aMember } from '#test/support/builders.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const HOOK = { url: 'https://hooks.example.org/plenary', kinds: 'topic.begun' };

async function led() {
  const community = await aCommunity(database.db);
  const path = `/communities/${community.slug}/webhooks`;
  const as = (actor: Actor, webhookId = '') => ({ params: { slug: community.slug, webhookId }, context: asActor(testServices(database.db), actor).context });
  const convener = await aMember(database.db, community.id, 'convener');
  return {
    community,
    convener,
    path,
    page: (actor: Actor = convener) => outcomeOf(loader({ request: getPage(path), ...as(actor) })),
    add: (fields: Record<string, string>, actor: Actor = convener) => outcomeOf(action({ request: postForm(path, fields), ...as(actor) })),
    one: (id: string) => outcomeOf(readOne({ request: getPage(`${path}/${id}`), ...as(convener, id) })),
    act: (id: string, fields: Record<string, string>) => outcomeOf(actOnOne({ request: postForm(`${path}/${id}`, fields), ...as(convener, id) })),
  };
}
type ListBody = { webhooks: { id: string }[] };

describe('the page of webhooks', () => {
  it('sends a visitor to sign in, and keeps members out', async () => {
    const { path, page, community } = await led();
    expect(await page(visitor)).toMatchObject({ status: 302, location: `/sign-in?then=${encodeURIComponent(path)}` });
    expect(await page(await aMember(database.db, community.id))).toMatchObject({ status: 403 });
  });

  it('shows a secret once, in the answer to the press that made it', async () => {
    const { page, add } = await led();
    const { status, body } = await add(HOOK);
    expect(status).toBe(200);
    const { secret } = body as { secret: string };
    expect(secret).toMatch(/^whsec_/);
    const shown = await page();
    expect(shown).toMatchObject({ body: { webhooks: [{ url: HOOK.url, kinds: ['topic.begun'] }] } });
    expect(JSON.stringify(shown.body)).not.toContain(secret.slice(6));
  });

  it('says beside the field what is missing or wrong, with what was sent', async () => {
    const { page, add } = await led();
    expect(refusedForm(await add({ url: 'hooks.example.org' }))).toMatchObject({ reasons: { url: ['Enter the whole address, beginning with https://.'], kinds: ['Choose at least one thing that is told.'] }, sent: { url: 'hooks.example.org' } });
    expect((await page()).body).toMatchObject({ webhooks: [] });
  });

  it('changes, turns off and on, renews the secret and removes', async () => {
    const { path, page, add, one, act } = await led();
    await add(HOOK);
    const id = ((await page()).body as ListBody).webhooks[0]?.id ?? '';
    expect(refusedForm(await act(id, { intent: 'change' })).reasons).toMatchObject({ kinds: ['Choose at least one thing that is told.'] });
    for (const fields of [{ intent: 'change', kinds: 'member.joined' }, { intent: 'test', kinds: '' }, { intent: 'turn-off', kinds: '' }]) expect(await act(id, fields)).toMatchObject({ status: 302, location: `${path}/${id}` });
    expect(await one(id)).toMatchObject({ body: { webhook: { kinds: ['member.joined'], off: { reason: 'by-hand' } }, total: 1, deliveries: [{ kind: 'webhook.tested', state: 'waiting', tries: 0 }] } });
    expect(refusedForm(await act(id, { intent: 'test' })).reasons).toMatchObject({ '': ['This address is turned off. Turn it on first.'] });
    expect(await act(id, { intent: 'turn-on' })).toMatchObject({ status: 302 });
    const { deliveries } = (await one(id)).body as { deliveries: { id: string }[] };
    expect(await act(id, { intent: 'send-again', deliveryId: deliveries[0]?.id ?? '' })).toMatchObject({ status: 302, location: `${path}/${id}` });
    expect(await act(id, { intent: 'renew-secret' })).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^whsec_/) as string } });
    expect(await act(id, { intent: 'remove' })).toMatchObject({ status: 302, location: path });
    expect(await one(id)).toMatchObject({ status: 404 });
  });
});
