import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/actor.ts';
import type { Endpoint } from '#domain/api/endpoint.ts';
import { endpoints } from '#domain/api/endpoints/index.ts';
import { testServices } from '#test/support/services.ts';
import { openApi, type OpenApi } from '#test/support/api-server.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { guardedCredentials, type GuardedCredentials } from '#test/integration/security/guarded-credentials.ts';
import { aGuardedWorld, type GuardedWorld } from '#test/integration/security/guarded-world.ts';

let house: ReportingHouse;
let world: GuardedWorld;
let credentials: GuardedCredentials;
let api: OpenApi;
let told: { who: string; at: string; text: string }[];
beforeAll(async () => {
  house = await openReportingHouse();
  world = await aGuardedWorld(house.db);
  credentials = await guardedCredentials(house);
  api = await openApi(testServices(house.db, credentials.deps));
  told = [];
  for (const [who, actor] of Object.entries({ ...world.outsiders, ...world.insiders })) for (const at of [...addresses('draft'), ...addresses('open')]) told.push({ who, at, text: await givenTo(actor, at) });
}, 120_000);
afterAll(async () => {
  await api.close();
  await house.close();
});

function addresses(which: 'draft' | 'open'): string[] {
  const { slug, sessionId, deliberationSlug } = world.summits[which];
  return Object.values<Endpoint>(endpoints)
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => {
      const params: Record<string, string> = { community: world.communitySlug, summit: slug, deliberation: deliberationSlug, credential: credentials.params[which].slug, report: 'none', number: '1', id: path.includes('/questions/') ? world.questionId : sessionId };
      return path.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? name);
    });
}

/** One for each: making another for each address would be too many. */
const tokens = new Map<Actor, string | null>();

async function givenTo(actor: Actor, at: string): Promise<string> {
  // A guest has no account that could make a token.
  const token = tokens.get(actor) ?? (actor.kind === 'visitor' || actor.isGuest ? null : await api.tokenOf(actor));
  tokens.set(actor, token);
  return JSON.stringify((await api.call('GET', at, { token })).body);
}

const saying = (mark: string) => [...new Set(told.filter(({ text }) => text.includes(mark)).map(({ who }) => who))].toSorted();

describe('no endpoint', () => {
  it('tells of a draft, of what somebody needs, of an address, or of what waits or was rejected to who has no part in it', () => {
    for (const mark of ['DRAFTMARK', 'ACCESSMARK', 'addressmark', 'LOBBYMARK', 'WAITMARK', 'WHYMARK', 'CREDENTIALMARK']) expect([mark, saying(mark)]).toEqual([mark, []]);
  });

  it('tells what members talk about, or what people deliberate on, to anybody else', () => {
    expect(saying('TOPICMARK')).toEqual(['community facilitator', 'member']);
    expect(saying('VOTEMARK')).toEqual(['participant']);
  });

  it('keeps that back from whoever may know it', async () => {
    const known: string[] = [];
    for (const at of [...addresses('draft'), ...addresses('open')]) known.push(await givenTo(world.convener, at));
    for (const mark of ['DRAFTMARK', 'VOTEMARK', 'TOPICMARK']) expect(known.join('\n')).toContain(mark);
    const author = credentials.authors.draft;
    expect(await givenTo(author, `/credentials/${credentials.params.draft.slug}/next-version`)).toContain('CREDENTIALMARK');
  });
});
