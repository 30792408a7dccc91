import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** The list of people as a file. */
export async function loader(asked: LoaderFunctionArgs) {
  const { csv, fileName } = await orRefusal(asked, asked.context.services.summits.exportParticipants(asked.context.actor, asked.params.slug ?? ''));
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${fileName}"`, 'Cache-Control': 'no-store' };
  return new Response(csv, { headers });
}
