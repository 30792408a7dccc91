import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#domain/actor.ts';
import type { Endpoint } from '#domain/api/endpoint.ts';
import { type EndpointName, endpoints } from '#domain/api/endpoints/index.ts';
import { type Scope, scopes } from '#domain/api/scope.ts';
import { openApi, type OpenApi } from '#test/support/api-server.ts';
import { anApiWorld, type ApiWorld, pathOf } from '#test/support/api-world.ts';
import { aMember, aParticipant, aPerson } from '#test/support/builders.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
let api: OpenApi;
beforeAll(async () => {
  house = await openReportingHouse();
  api = await openApi(house.services);
});
afterAll(async () => {
  await api.close();
  await house.close();
});

const all = Object.entries(endpoints) as [EndpointName, Endpoint][];
const names = all.map(([name]) => name);
const writing = all.filter(([, { method }]) => method !== 'GET').map(([name]) => name);
const closed = all.filter(([, { isOpen }]) => !isOpen).map(([name]) => name);

const statusOf = async (world: ApiWorld, name: EndpointName, token: string | null) => {
  const entry: Endpoint = endpoints[name];
  const { status } = await api.call(entry.method, pathOf(entry.path, world.calls[name]), { token, body: world.calls[name].body, headers: entry.mark === 'asks' ? { 'If-Match': '"none"' } : undefined });
  return status;
};

/** What somebody is kept from, in a world of their own in which nothing was done yet. */
async function keptFrom(whoOf: (world: ApiWorld) => Promise<Person>, granted: readonly Scope[] = scopes): Promise<EndpointName[]> {
  const world = await anApiWorld(house);
  const token = await api.tokenOf(await whoOf(world), granted);
  const kept: EndpointName[] = [];
  for (const name of Object.keys(world.calls) as EndpointName[]) {
    const status = await statusOf(world, name, token);
    expect(status, name).toBeLessThan(500);
    if ([401, 403, 404].includes(status)) kept.push(name);
  }
  return kept.toSorted();
}

/** Not there before it is published, whoever asks. */
const UNPUBLISHED: EndpointName[] = ['readCredential', 'readReport', 'withdrawReport'];
const OF_CONVENERS: EndpointName[] = [
  ...(['createSummit', 'readDescription', 'describeSummit', 'publishSummit', 'unpublishSummit'] as const),
  ...(['addAgendaSession', 'readAgendaSession', 'changeAgendaSession', 'removeAgendaSession', 'releaseAgenda'] as const),
  ...(['refineQuestion', 'settleQuestion', 'reopenQuestion', 'editPost', 'removePost'] as const),
  ...(['readCredentialPublishing', 'publishCredential', 'retireCredential'] as const),
  ...(['listSummitReports', 'beginReport', 'readReportSettings', 'describeReport', 'publishReport', ...UNPUBLISHED] as const),
];
const OF_MEMBERS: EndpointName[] = ['proposeQuestion', 'givePoints', 'beginTopic', 'readTopic', 'addPost', 'react', 'beginCredential'];
const OF_PARTICIPANTS: EndpointName[] = ['listDeliberations', 'readDeliberation', 'castVote', 'proposeStatement'];

describe('without a token', () => {
  it('nothing is answered but what is open to everybody', async () => {
    const world = await anApiWorld(house);
    for (const name of closed) expect([name, await statusOf(world, name, null)]).toEqual([name, 401]);
    for (const name of writing) expect(closed).toContain(name);
  }, 60_000);
});

describe('a token', () => {
  it('whose scopes do not cover an endpoint is turned away there, whoever made it', async () => {
    const world = await anApiWorld(house);
    const told: string[] = [];
    for (const [name, { scope, method }] of all) {
      if (scope === null) continue;
      const others = await api.tokenOf(world.convener, scopes.filter((each) => each.split(':')[0] !== scope.split(':')[0]).slice(0, 6));
      told.push(`${name} ${await statusOf(world, name, others)}`);
      if (method !== 'GET') told.push(`${name} ${await statusOf(world, name, await api.tokenOf(await aMember(house.db, world.community.id, 'convener'), [scope.replace(':write', ':read') as Scope]))}`);
      for (const { id } of await house.services.doors.listOwnTokens(world.convener)) await house.services.doors.revokeToken(world.convener, id);
    }
    expect(told.filter((each) => !each.endsWith(' 403'))).toEqual([]);
  }, 60_000);

  it('lets who convenes the community do everything, in the order of its making', async () => {
    const kept = await keptFrom(async (world) => world.convener);
    expect(kept).toEqual([]);
  }, 60_000);

  it('lets a member of the community do what members do', async () => {
    expect(await keptFrom((world) => aMember(house.db, world.community.id))).toEqual([...OF_CONVENERS, ...OF_PARTICIPANTS].toSorted());
  }, 60_000);

  it('lets somebody who takes part in the summit vote there, and no more', async () => {
    expect(await keptFrom((world) => aParticipant(house.db, world.summit.id))).toEqual([...OF_CONVENERS, ...OF_MEMBERS].toSorted());
  }, 60_000);

  it('lets a stranger read what everybody reads, and a site administrator no more than that', async () => {
    const kept = [...OF_CONVENERS, ...OF_MEMBERS, ...OF_PARTICIPANTS].toSorted();
    expect(await keptFrom(() => aPerson(house.db))).toEqual(kept);
    expect(await keptFrom(() => aPerson(house.db, { isSiteAdmin: true }))).toEqual(kept);
    expect(names.filter((name) => !kept.includes(name)).toSorted()).toEqual(['listCommunities', 'listCredentials', 'listQuestions', 'listReports', 'listSummits', 'listTopics', 'readAgenda', 'readMe', 'readQuestion', 'readSummit']);
  }, 60_000);
});
