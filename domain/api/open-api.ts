import { z } from 'zod';
import { type Endpoint, namesInPath, pathFields, statusOfAnswer } from './endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { problemKinds, problemSchema } from './problem.ts';
import { saidIn } from '../words/reading-language.ts';
import { scopeWords } from './scope-words.ts';

type Json = Record<string, unknown>;

/** The version of what is promised at `/api/v1`; it grows and takes nothing back. */
const VERSION = '1.0.0';

/** The interface in the words of OpenAPI 3.1, made of its table. `origin` is the address people open. */
export function describeApi(origin: string): Json {
  const schemas: Json = {};
  const add = (name: string, schema: z.ZodType, io: 'input' | 'output'): Json => {
    Object.assign(schemas, componentsOf(name, schema, io));
    return { $ref: `#/components/schemas/${name}` };
  };
  const problem = add('Problem', problemSchema, 'output');
  const paths: Record<string, Json> = {};
  for (const [name, entry] of Object.entries(endpoints) as [string, Endpoint][]) {
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    paths[entry.path] = { ...paths[entry.path], [entry.method.toLowerCase()]: operationOf(name, entry, { body: entry.body && add(`${title}Body`, entry.body, 'input'), answer: entry.answer && add(`${title}Answer`, entry.answer, 'output'), later: entry.later && add(`${title}Later`, entry.later.answer, 'output'), problem }) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Plenary', version: VERSION, description: 'Summits, agendas, strategic questions, topics, credentials, reports and votes. Times are of Greenwich unless a zone is named; texts are Markdown.' },
    servers: [{ url: `${origin}/api/v1` }],
    tags: [...new Set(Object.values(endpoints).map(({ area }) => area))].map((name) => ({ name })),
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An access token, made at /account/tokens.' } } },
  };
}

type Parts = { body: Json | undefined; answer: Json | null; later: Json | undefined; problem: Json };

function operationOf(name: string, entry: Endpoint, { body, answer, later, problem }: Parts): Json {
  const { area, summary, detail, scope, isOpen, mark } = entry;
  const asked = scope === null ? '' : `Takes a token with the scope \`${scope}\` (${saidIn('en', () => scopeWords(scope))})${isOpen ? ', or none for what is open to everybody' : ''}.`;
  const token = { token: scope === null ? [] : [scope] };
  return {
    operationId: name,
    tags: [area],
    summary,
    description: [detail, asked].filter(Boolean).join(' '),
    security: isOpen ? [{}, token] : [token],
    parameters: parametersOf(entry),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [statusOfAnswer(entry)]: {
        description: 'It is done.',
        ...(mark === 'tells' && { headers: { ETag: { description: 'Stands for this state.', schema: { type: 'string' } } } }),
        ...(entry.made && { headers: { Location: { description: 'Where it is found.', schema: { type: 'string' } } } }),
        ...(answer && { content: { 'application/json': { schema: answer } } }),
      },
      ...(later && entry.later && { 202: { description: entry.later.when, content: { 'application/json': { schema: later } } } }),
      default: { description: `What stands in the way: ${Object.values(problemKinds).map(({ status }) => status).join(', ')}.`, content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

function parametersOf({ path, query, mark }: Endpoint): Json[] {
  const inPath = namesInPath(path).map((name) => ({ name, in: 'path', required: true, schema: plainSchema(pathFields[name], 'output') }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, field]) => ({ name, in: 'query', required: false, schema: plainSchema(field as z.ZodType, 'input') }));
  const seen = mark === 'asks' ? [{ name: 'If-Match', in: 'header', required: true, description: 'The ETag of the state that is to be changed.', schema: { type: 'string' } }] : [];
  return [...inPath, ...inQuery, ...seen];
}

function plainSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

/** A schema with the parts that it names, each under a name of its own among the components. */
function componentsOf(name: string, schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $defs = {}, ...whole } = plainSchema(schema, io);
  const named = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(named);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, key === '$ref' && typeof value === 'string' ? value.replace(/^#(?:\/\$defs\/(.+))?$/, (_ref, part?: string) => `#/components/schemas/${part === undefined ? name : `${name}_${part}`}`) : named(value)]));
  };
  return { [name]: named(whole), ...Object.fromEntries(Object.entries($defs as Json).map(([part, value]) => [`${name}_${part}`, named(value)])) };
}
