import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/actor.ts';
import { everyRoute, type RoutedPage } from '#test/support/every-route.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { getPage, outcomeOf, postForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { guardedCredentials, type GuardedCredentials } from './guarded-credentials.ts';
import { aGuardedWorld, type GuardedWorld } from './guarded-world.ts';

let house: ReportingHouse;
let world: GuardedWorld;
let credentials: GuardedCredentials;
let pages: RoutedPage[];
beforeAll(async () => {
  house = await openReportingHouse();
  world = await aGuardedWorld(house.db);
  credentials = await guardedCredentials(house);
  pages = await everyRoute();
});
afterAll(() => house.close());

/** Every mark of the world, in letters in which an answer that says again what was asked gives nothing away. */
const LOOKED_FOR = `?words=${encodeURIComponent('draftmark or credentialmark or accessmark or lobbymark or votemark or waitmark or whymark or topicmark or flagmark')}`;

type Address = { path: string; page: RoutedPage; params: Record<string, string> };

/** Every address of the site for one summit of the world and everything in it. */
const addresses = (which: 'draft' | 'open'): Address[] =>
  pages.map((page) => {
    const inCommunity = page.path.startsWith('/communities') ? { slug: world.communitySlug, id: world.questionId } : {};
    const known: Record<string, string> = { ...world.params, ...world.summits[which], ...inCommunity, ...(page.path.startsWith('/credentials/') ? credentials.params[which] : {}) };
    const own = Object.fromEntries(Object.entries(known).filter(([name]) => page.path.split('/').includes(`:${name}`)));
    return { page, params: own, path: `${page.path.replace(/:(\w+)/g, (_whole, name: string) => own[name] ?? name)}${page.path.startsWith('/search') ? LOOKED_FOR : ''}` };
  });

/** Everything the loaders of an address give to somebody, as it would be sent to the browser. */
async function givenTo(actor: Actor, { path, page, params }: Address): Promise<string> {
  const { context } = asActor(testServices(house.db, credentials.deps), actor);
  const given: string[] = [];
  for (const { loader } of page.modules) {
    const answer: unknown = await (async () => loader?.({ request: getPage(path), params, context }))().catch((thrown: unknown) => thrown);
    if (answer instanceof Error) throw answer;
    given.push(answer instanceof Response ? `${answer.headers.get('Location') ?? ''} ${await answer.text()}` : JSON.stringify((await outcomeOf(answer)).body ?? null));
  }
  return given.join('\n');
}

describe('no address of the site', () => {
  let told: { who: string; at: string; text: string }[];
  beforeAll(async () => {
    told = [];
    for (const [who, actor] of Object.entries({ ...world.outsiders, ...world.insiders }))
      for (const address of [...addresses('draft'), ...addresses('open')]) told.push({ who, at: address.path, text: await givenTo(actor, address) });
  }, 180_000);
  const whereSaid = (mark: string) => told.filter(({ text }) => text.includes(mark)).map(({ who, at }) => `${who} at ${at}`);

  it('tells of a draft, except to who prepares it', async () => {
    const publication = addresses('draft').find(({ page }) => page.path === '/summits/:slug');
    expect(publication && (await givenTo(world.convener, publication))).toContain('DRAFTMARK');
    expect(whereSaid('DRAFTMARK')).toEqual([]);
  });

  it('tells of a credential that is a draft, or of what is written in a published one, except to who follows it', async () => {
    for (const page of ['studio', 'preview', 'life', 'publish', 'authors', 'preview/:file'].map((last) => `/credentials/:slug/${last}`))
      for (const which of ['draft', 'open'] as const) {
        const address = addresses(which).find(({ page: { path } }) => path === page);
        expect(address && (await givenTo(credentials.authors[which], address)), `${page} ${which}`).toContain('CREDENTIALMARK');
      }
    expect(whereSaid('CREDENTIALMARK')).toEqual([]);
  });

  it('keeps back what is published of a credential', () => {
    const files = ['', '/versions/1.0.0', '/credential.md', '/achievements/1', '/ctdl/1'].map((last) => `visitor at /credentials/${credentials.params.open.slug}${last}`);
    expect(whereSaid('exit question')).toEqual(expect.arrayContaining(files));
  });

  it('gives what somebody needs, or their address, to fellow participants or anybody else without a part in it', async () => {
    const people = addresses('open').find(({ page }) => page.path === '/summits/:slug/prepare/people');
    expect(people && (await givenTo(world.convener, people))).toContain('ACCESSMARK');
    expect(whereSaid('ACCESSMARK')).toEqual([]);
    expect(whereSaid('addressmark')).toEqual([]);
  });

  it('tells what is announced to anybody but those who take part or wait to', () => {
    const lobby = `/summits/${world.summits.open.slug}/lobby`;
    expect(whereSaid('LOBBYMARK')).toEqual([`participant at ${lobby}`, `waiting at ${lobby}`]);
  });

  it('tells what people deliberate on to anybody but those who take part, and what waits or was rejected to none but who convenes', async () => {
    const prepare = addresses('open').find(({ page }) => page.path === '/summits/:slug/deliberations/:deliberationSlug/prepare');
    const known = prepare ? await givenTo(world.convener, prepare) : '';
    for (const mark of ['VOTEMARK', 'WAITMARK', 'WHYMARK']) expect(known).toContain(mark);
    expect([...new Set(whereSaid('VOTEMARK').map((each) => each.split(' at ')[0]))]).toEqual(['participant']);
    expect(whereSaid('VOTEMARK')).toContain(`participant at /summits/${world.summits.open.slug}/deliberations/${world.summits.open.deliberationSlug}`);
    expect([...whereSaid('WAITMARK'), ...whereSaid('WHYMARK')]).toEqual([]);
  });

  it('tells what members talk about among themselves to anybody but members', async () => {
    const page = addresses('open').find(({ page }) => page.path === '/communities/:slug/topics/:number');
    expect(page && (await givenTo(world.convener, page))).toContain('TOPICMARK');
    expect([...new Set(whereSaid('TOPICMARK').map((each) => each.split(' at ')[0]))].toSorted()).toEqual(['community facilitator', 'member']);
  });

  it('tells which programs a community tells of itself to anybody but who leads it', async () => {
    for (const path of ['/communities/:slug/webhooks', '/communities/:slug/webhooks/:webhookId']) {
      const page = addresses('open').find(({ page }) => page.path === path);
      expect(page && (await givenTo(world.convener, page)), path).toContain('WEBHOOKMARK');
    }
    expect(whereSaid('WEBHOOKMARK')).toEqual([]);
  });

  it('tells what was flagged, and who said so, to anybody but who moderates', async () => {
    const page = addresses('open').find(({ page }) => page.path === '/communities/:slug/moderation/:caseId');
    expect(page && (await givenTo(world.convener, page))).toContain('FLAGMARK');
    expect([...new Set(whereSaid('FLAGMARK').map((each) => each.split(' at ')[0]))]).toEqual(['community facilitator']);
  });

  it('tells what a filter holds to anybody but its author and who moderates', async () => {
    const page = addresses('open').find(({ page }) => page.path === '/communities/:slug/held/:heldId');
    expect(page && (await givenTo(world.convener, page))).toContain('HELDMARK');
    expect([...new Set(whereSaid('HELDMARK').map((each) => each.split(' at ')[0]))]).toEqual(['community facilitator']);
  });

  it('gives a page of preparation to anybody who does not prepare', () => {
    const guarded = told.filter(({ at }) => /\/prepare(\/|$)|\/join-sheet$|^\/admin/.test(at));
    expect(guarded.length).toBeGreaterThan(200);
    expect(guarded.filter(({ text }) => !/"kind":"(forbidden|not-found)"|\/sign-in\?then=/.test(text))).toEqual([]);
  });
});

describe('no form of the site', () => {
  it('lets anybody without a part in a summit or community change it', async () => {
    const before = await world.everything();
    const accepted: string[] = [];
    for (const [who, actor] of Object.entries(world.outsiders).filter(([each]) => each === 'visitor' || each.startsWith('convener')))
      for (const which of ['draft', 'open'] as const)
        for (const { path, page, params } of addresses(which).filter(({ page: { path: at } }) => !world.openToAll.includes(at)))
          for (const fields of [...world.forms(which), ...(path.startsWith('/credentials/') ? credentials.forms(which) : [])]) {
            const { context } = asActor(testServices(house.db, credentials.deps), actor);
            const action = page.modules.at(-1)?.action;
            if (!action) continue;
            const { status } = await outcomeOf((async () => action({ request: postForm(path, fields), params, context }))());
            if (status < 300) accepted.push(`${who} at ${path}: ${fields.intent}`);
          }
    expect(accepted).toEqual([]);
    expect(await world.everything()).toEqual(before);
  }, 180_000);
});
