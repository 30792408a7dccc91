import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFetch } from '#app/http/answer-fetch.server.ts';

const MOST_TYPED = 60;

/** Who can be called by a name that begins so, for the field of a post. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  answerFetch(context.services.discussion.listNames(context.actor, params.slug ?? '', (new URL(request.url).searchParams.get('typed') ?? '').slice(0, MOST_TYPED)));
