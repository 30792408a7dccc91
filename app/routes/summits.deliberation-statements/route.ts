import type { LoaderFunctionArgs } from '@remix-run/node';
import { CSV_TYPE, fileResponse } from '#app/http/file-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** The statements of a closed deliberation in Polis' form. */
export async function loader({ request, params: { slug = '', deliberationSlug = '' }, context }: LoaderFunctionArgs) {
  return fileResponse(await orRefusal({ request, context }, context.services.deliberations.exportStatements(context.actor, { slug, deliberationSlug })), CSV_TYPE, true);
}
