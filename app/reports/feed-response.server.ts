import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

type Scope = { of: 'site' } | { of: 'community' | 'summit'; slug: string };

type Format = 'atom' | 'json';

const types = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' };

/** A feed of reports. */
export const feedResponse = async (asked: LoaderFunctionArgs, scope: Scope, format: Format): Promise<Response> => sent(await orRefusal(asked, asked.context.services.reportReading.exportFeed(asked.context.actor, scope, format)), format);

/** The feed of credentials. */
export const credentialsFeedResponse = async (asked: LoaderFunctionArgs, format: Format): Promise<Response> => sent(await orRefusal(asked, asked.context.services.credentials.exportCatalogueFeed(asked.context.actor, format)), format);

/** For readers of feeds, which may keep it for five minutes. */
const sent = (text: string, format: Format): Response => new Response(text, { headers: { 'Content-Type': types[format], 'Cache-Control': 'public, max-age=300' } });
