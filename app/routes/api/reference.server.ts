import { z } from 'zod';
import { type Endpoint, statusOfAnswer } from '#domain/api/endpoint.ts';
import { endpoints } from '#domain/api/endpoints/index.ts';
import { problemKinds } from '#domain/api/problem.ts';
import { scopeWords } from '#domain/api/scope-words.ts';
import { t } from '#domain/words/t.ts';
import { curlExample } from './curl-example.server.ts';
import { type FieldLine, fieldLines } from './field-lines.server.ts';

export type EndpointLine = { name: string; method: string; path: string; summary: string; detail: string; asks: string; query: FieldLine[]; body: FieldLine[]; answer: FieldLine[]; status: number; example: string };
type AreaLine = { id: string; title: string; endpoints: EndpointLine[] };

const areaTitles: Record<Endpoint['area'], string> = { site: t`Where to begin`, summits: t`Summits`, agenda: t`Agenda`, questions: t`Strategic questions`, topics: t`Topics`, credentials: t`Credentials`, reports: t`Reports`, votes: t`Votes` };

/** The table of the interface as its page shows it. */
export function readReference(origin: string): { areas: AreaLine[]; problems: { kind: string; status: number; title: string; meaning: string }[] } {
  const all = Object.entries(endpoints) as [string, Endpoint][];
  return {
    areas: (Object.entries(areaTitles) as [Endpoint['area'], string][]).map(([id, title]) => ({ id, title, endpoints: all.filter(([, { area }]) => area === id).map(([name, entry]) => endpointLine(name, entry, origin)) })),
    problems: Object.entries(problemKinds).map(([kind, { status, title, meaning }]) => ({ kind, status, title, meaning })),
  };
}

const endpointLine = (name: string, entry: Endpoint, origin: string): EndpointLine => ({
  name,
  method: entry.method,
  path: entry.path,
  summary: entry.summary,
  detail: entry.detail ?? '',
  asks: asksWords(entry),
  query: fieldsOf(entry.query, 'input'),
  body: fieldsOf(entry.body, 'input'),
  answer: fieldsOf(entry.answer, 'output'),
  status: statusOfAnswer(entry),
  example: curlExample(entry, `${origin}/api/v1`),
});

const fieldsOf = (schema: z.ZodType | null | undefined, io: 'input' | 'output'): FieldLine[] => (schema ? fieldLines(z.toJSONSchema(schema, { io })) : []);

function asksWords({ scope, isOpen, mark }: Endpoint): string {
  const token = scope === null ? (isOpen ? t`Open to everybody.` : t`Any token will do.`) : isOpen ? t`Open to everybody; a token for more: ${scope}.` : t`Token: ${scope} (${scopeWords(scope).toLowerCase()}).`;
  return mark === 'asks' ? t`${token} Send the ETag of what you read as If-Match.` : token;
}
