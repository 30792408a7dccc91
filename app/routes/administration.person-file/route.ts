import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** Everything kept about somebody, as a file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const exported = await orRefusal({ request, context }, context.services.administration.exportPerson(context.actor, params.id ?? ''));
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="plenary-${exported.account.id}.json"`, 'Cache-Control': 'no-store' };
  return new Response(JSON.stringify(exported, null, 2), { headers });
}
