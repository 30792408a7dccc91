import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const exported = await orRefusal({ request, context }, context.services.accounts.exportAccount(context.actor));
  const day = exported.exportedAt.toISOString().slice(0, 10);
  return new Response(`${JSON.stringify(exported, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="plenary-my-data-${day}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
