import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** Who and what can be called by name in a text, for its editor. */
export async function loader({ request, params: { documentId = '' }, context }: LoaderFunctionArgs) {
  return Response.json(await orRefusal({ request, context }, context.services.documents.listMentionable(context.actor, documentId)));
}
