import type { Request } from 'express';
import { z } from 'zod';
import { type Endpoint, namesInPath, pathFields } from '#domain/api/endpoint.ts';
import { notFound } from '#domain/refusal.ts';
import { Turned } from './problem.ts';
import { requireValid, Unfit } from './require-valid.ts';

type Asked = { params: Record<string, unknown>; query: unknown; body: unknown; mark: string };

/** Reads a call by the schemas of its endpoint; refuses what does not fit, all of it at once, and a path that can name nothing like something that is not there. */
export function readAsked(entry: Endpoint, request: Request): Asked {
  const params = z.object(Object.fromEntries(namesInPath(entry.path).map((name) => [name, pathFields[name]]))).safeParse(request.params);
  if (!params.success) throw notFound('address');
  const mark = entry.mark === 'asks' ? readMark(request.headers['if-match']) : '';
  return {
    params: params.data,
    query: entry.query ? requireValid(entry.query, request.query) : undefined,
    body: entry.body ? requireValid(entry.body, sentBody(request)) : undefined,
    mark,
  };
}

/** Nothing sent is an empty object: where every field may be left out, nothing needs to be sent. */
function sentBody(request: Request): unknown {
  const isEmpty = Number(request.headers['content-length'] ?? 0) === 0;
  if (!isEmpty && !request.is('application/json')) throw new Turned({ kind: 'unsupported', detail: 'Send JSON, with the header Content-Type: application/json. Nothing was changed.' });
  requireStorable(request.body, []);
  return isEmpty ? {} : request.body;
}

/** Postgres has no U+0000 in a text. */
function requireStorable(sent: unknown, path: readonly PropertyKey[]): void {
  if (typeof sent === 'string' && sent.includes('\0')) throw new Unfit([{ path, message: 'This holds an invisible character that cannot be saved. Please write it anew.' }]);
  if (typeof sent === 'object' && sent !== null) for (const [name, part] of Object.entries(sent)) requireStorable(part, [...path, name]);
}

/** A mark as a header carries it, which takes no blanks. */
export const markHeader = (mark: string): string => `"${mark.replaceAll(' ', '/')}"`;

function readMark(header: string | undefined): string {
  const written = /^(?:W\/)?"([^"]+)"$/.exec(header?.trim() ?? '')?.[1];
  if (written === undefined) throw new Turned({ kind: 'mark-needed', detail: 'Read it first, and send the ETag of that answer as If-Match: so nobody saves over what they have not seen.' });
  return written.replaceAll('/', ' ');
}
