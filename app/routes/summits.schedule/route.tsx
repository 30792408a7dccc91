import type { LoaderFunctionArgs } from '@remix-run/node';
import { JSON_TYPE, fileResponse } from '#app/http/file-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const file = await orRefusal({ request, context }, context.services.agenda.exportSchedule(context.actor, slug));
  return fileResponse(file, JSON_TYPE);
}
