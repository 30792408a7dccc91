import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '#domain/api/endpoint.ts';
import { type EndpointName, endpoints } from '#domain/api/endpoints/index.ts';
import { openApi, type OpenApi } from '#test/support/api-server.ts';
import { anApiWorld, type ApiWorld, pathOf } from '#test/support/api-world.ts';
import { aMember } from '#test/support/builders.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
let api: OpenApi;
let world: ApiWorld;
beforeAll(async () => {
  house = await openReportingHouse();
  world = await anApiWorld(house);
  api = await openApi(house.services);
}, 60_000);
afterAll(async () => {
  await api.close();
  await house.close();
});

const all = Object.entries(endpoints) as [EndpointName, Endpoint][];
const hostile = fc.oneof(fc.constantFrom('', '\0', '\uD83D', '__proto__', '../..', "'; drop table accounts --", '9'.repeat(400), 'a'.repeat(5_000), '2026-02-31', '25:61'), fc.string({ unit: 'binary', maxLength: 40 }), fc.double(), fc.constantFrom(-1, 1e308, 2 ** 53, null, true, [], {}), fc.jsonValue());

/** A body in which some fields are as they should be, some are not, and some are not known. */
const bodyOf = (fitting: unknown) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 3, arbitrary: fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(fitting ?? {}), 'intent', '__proto__', 'constructor'), fc.string({ maxLength: 8 })), hostile, { maxKeys: 4 }).map((spoilt) => ({ ...(fitting ?? {}), ...spoilt })) },
  );

describe('whatever is sent', () => {
  it.each(all.filter(([, { body }]) => body !== undefined).map(([name]) => name))('to %s is answered in words, and never by a defect', async (name) => {
    const entry: Endpoint = endpoints[name];
    // One token for each: what is counted for one would turn the others away.
    const token = await api.tokenOf(await aMember(house.db, world.community.id, 'convener'));
    await fc.assert(
      fc.asyncProperty(bodyOf(world.calls[name].body), async (body) => {
        const { status } = await api.call(entry.method, pathOf(entry.path, world.calls[name]), { token, body, headers: entry.mark === 'asks' ? { 'If-Match': '"none"' } : undefined });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 40 },
    );
  });

  it('in an address or its query is answered in words', async () => {
    const token = await api.tokenOf(world.convener);
    const paths = all.filter(([, { method }]) => method === 'GET');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.string({ maxLength: 20 }), fc.webQueryParameters(), async ([, { path }], part, query) => {
        const at = `${path.replace(/\{\w+\}/g, () => encodeURIComponent(part.replace(/[\0-\x1f.]/g, '') || 'x'))}?page=${encodeURIComponent(part)}&${query.replaceAll('%00', '')}`;
        const { status } = await api.call('GET', at, { token });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});
