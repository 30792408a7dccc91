import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

type Scope = { of: 'site' } | { of: 'community' | 'summit'; slug: string };

const types = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' };

/** A feed of reports, for readers of feeds, which may keep it for five minutes. */
export async function feedResponse(asked: LoaderFunctionArgs, scope: Scope, format: 'atom' | 'json'): Promise<Response> {
  const { context } = asked;
  const text = await orRefusal(asked, context.services.reportReading.exportFeed(context.actor, scope, format));
  return new Response(text, { headers: { 'Content-Type': types[format], 'Cache-Control': 'public, max-age=300' } });
}
