import { z } from 'zod';
import type { Endpoint } from '#domain/api/endpoint.ts';
import { t } from '#domain/words/t.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const inPaths: Record<string, string> = { community: 'teaching', summit: 'autumn', credential: 'exit-questions', report: 'autumn', deliberation: 'trust', number: '12', post: '3', id: '0b9c…', statement: '4f1a…' };
const values: Record<string, unknown> = { title: t`Who trusts whom?`, text: t`I do, and here is why.`, day: '2026-10-02', starts: '10:00', ends: '11:00', startsOn: '2026-10-02', endsOn: '2026-10-03', timeZone: 'America/Chicago', name: t`Using exit questions`, reason: t`Another took its place.`, outcome: t`In the report of the autumn summit`, points: 2 };

/** A line for a terminal that does what an endpoint is for. */
export function curlExample({ method, path, isOpen, body, mark }: Endpoint, base: string): string {
  const address = `${base}${path.replace(/\{(\w+)\}/g, (_whole, name: string) => inPaths[name] ?? name)}`;
  const parts = [
    method === 'GET' ? 'curl' : `curl -X ${method}`,
    ...(isOpen ? [] : [t`-H "Authorization: Bearer $TOKEN"`]),
    ...(mark === 'asks' ? [`-H 'If-Match: "…"'`] : []),
    ...(body ? ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(bodyOf(body)).replaceAll("'", '’')}'`] : []),
    address,
  ];
  return parts.join(' \\\n  ');
}

/** What has to be sent, filled with something; where nothing has to be, nothing. */
function bodyOf(body: z.ZodObject): Record<string, unknown> {
  const schema: Schema = z.toJSONSchema(body, { io: 'input' });
  return Object.fromEntries((schema.required ?? []).map((name) => [name, valueOf(name, schema.properties?.[name])]));
}

const valueOf = (name: string, field: boolean | Schema | undefined): unknown => (typeof field === 'object' && field.enum ? field.enum[0] : (values[name] ?? '…'));
