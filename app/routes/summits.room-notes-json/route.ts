import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse, JSON_TYPE } from '#app/http/file-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export async function loader({ request, params: { slug = '', roomSlug = '' }, context }: LoaderFunctionArgs) {
  const file = await orRefusal({ request, context }, context.services.documents.exportNotesJson(context.actor, slug, roomSlug));
  return fileResponse(file, JSON_TYPE, true);
}
