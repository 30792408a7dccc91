import type { LoaderFunctionArgs } from '@remix-run/node';
import { CALENDAR_TYPE, fileResponse } from '#app/http/file-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** The summits of a community for everybody; with a member's key, their deadlines too. */
export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [person, key] = [query.get('person'), query.get('key')];
  const { community } = context.services;
  if (person === null && key === null) return fileResponse(await orRefusal({ request, context }, community.exportCommunityCalendar(context.actor, slug)), CALENDAR_TYPE);
  return fileResponse(await orRefusal({ request, context }, community.exportMemberCalendar(slug, { person: person ?? '', key: key ?? '' })), CALENDAR_TYPE, true);
}
