import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, statusOfAnswer } from '#domain/api/endpoint.ts';
import { type EndpointName, endpoints } from '#domain/api/endpoints/index.ts';
import { describeApi } from '#domain/api/open-api.ts';
import { openApi, type OpenApi } from '#test/support/api-server.ts';
import { anApiWorld, type ApiWorld, pathOf } from '#test/support/api-world.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { TEST_ORIGIN } from '#test/support/services.ts';

type Operation = { operationId: string; requestBody?: { content: Record<string, { schema: object }> }; responses: Record<string, { content?: Record<string, { schema: object }> }> };
type Description = { paths: Record<string, Record<string, Operation>>; components: object };

let house: ReportingHouse;
let api: OpenApi;
let world: ApiWorld;
let token: string;
let described: Description;
let fits: (schema: object, value: unknown) => string[];
beforeAll(async () => {
  house = await openReportingHouse();
  world = await anApiWorld(house);
  api = await openApi(house.services);
  token = await api.tokenOf(world.convener);
  described = (await api.call('GET', '/openapi.json')).body as Description;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.addSchema({ $id: 'api', components: described.components });
  fits = (schema, value) => {
    const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object);
    return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}, 120_000);
afterAll(async () => {
  await api.close();
  await house.close();
});

const operationOf = ({ path, method }: Endpoint): Operation => described.paths[path]?.[method.toLowerCase()] as Operation;

describe('the description of the interface', () => {
  it('is OpenAPI 3.1, as its own schema has it', async () => {
    expect(await new Validator().validate(describeApi(TEST_ORIGIN))).toMatchObject({ valid: true });
    expect(described).toMatchObject({ openapi: '3.1.0', servers: [{ url: `${TEST_ORIGIN}/api/v1` }] });
  });

  it('names every endpoint of the table, each by a name of its own, and nothing else', () => {
    const named = Object.values(described.paths).flatMap((operations) => Object.values(operations).map(({ operationId }) => operationId));
    expect(named.toSorted()).toEqual(Object.keys(endpoints).toSorted());
  });

  it('refuses in its answers whatever is not described', () => {
    const { responses } = operationOf(endpoints.readMe);
    const schema = responses['200']?.content?.['application/json']?.schema ?? {};
    const me = { name: 'Ada', speaksAs: 'teacher', scopes: [] };
    expect(fits(schema, me)).toEqual([]);
    expect(fits(schema, { ...me, email: 'ada@example.org' })).not.toEqual([]);
  });
});

describe('every endpoint', () => {
  it('takes a body as it is described, and answers as it is described', async () => {
    const faults: string[] = [];
    for (const [name, sent] of Object.entries(world.calls) as [EndpointName, ApiWorld['calls'][EndpointName]][]) {
      const entry: Endpoint = endpoints[name];
      const { requestBody, responses } = operationOf(entry);
      const path = pathOf(entry.path, sent);
      const seen = entry.mark === 'asks' ? { 'If-Match': (await api.call('GET', path, { token })).headers.get('ETag') ?? '' } : undefined;
      if (requestBody) faults.push(...fits(requestBody.content['application/json']?.schema ?? {}, sent.body).map((fault) => `${name} body ${fault}`));
      const { status, headers, body } = await api.call(entry.method, path, { token, body: sent.body, headers: seen });
      if (status !== statusOfAnswer(entry)) faults.push(`${name} answers ${status} ${JSON.stringify(body)}`);
      const schema = responses[String(status)]?.content?.['application/json']?.schema;
      if (schema) faults.push(...fits(schema, body).map((fault) => `${name} answer ${fault}`));
      else if (body !== null) faults.push(`${name} answers with what is not described`);
      if (entry.made !== undefined && !/^\/api\/v1\/[\w%/.-]+$/.test(headers.get('Location') ?? '')) faults.push(`${name} leads nowhere`);
    }
    expect(faults).toEqual([]);
    expect(Object.keys(world.calls).toSorted()).toEqual(Object.keys(endpoints).toSorted());
  }, 60_000);

  it('answers what was made where it says that it is found', async () => {
    const made = await api.call('POST', `/communities/${world.community.slug}/topics`, { token, body: { title: 'Found where it is said', text: 'One *two*\n\n- three', visibility: 'members' } });
    const { body } = await api.call('GET', (made.headers.get('Location') ?? '').replace('/api/v1', ''), { token });
    expect(body).toMatchObject({ topic: { title: 'Found where it is said', isForMembers: true }, posts: [{ text: 'One *two*\n\n- three', isMine: true }] });
  });
});
