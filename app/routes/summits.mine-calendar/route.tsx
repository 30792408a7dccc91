import type { LoaderFunctionArgs } from '@remix-run/node';
import { CALENDAR_TYPE, fileResponse } from '#app/http/file-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const address = { person: query.get('person') ?? '', key: query.get('key') ?? '' };
  const file = await orRefusal({ request, context }, context.services.agenda.readPersonalCalendar(slug, address));
  return fileResponse(file, CALENDAR_TYPE, true);
}
