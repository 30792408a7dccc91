import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { createId } from '#domain/ids.ts';
import { isRefusal } from '#domain/refusal.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { postsHtml } from './post-html.server.ts';
import { topicPath } from '#domain/discussion/topic-address.ts';

/** What the page of a topic shows. Its posts are drawn here: into the page where one is made, and sent along only where a script asks. */
export async function readTopicPage(asked: LoaderFunctionArgs) {
  const { context, params, request } = asked;
  const query = new URL(request.url).searchParams;
  const quoted = numberIn(query, 'quote');
  const address = { slug: params.slug ?? '', number: Number(params.number) };
  const view = await orRefusal(
    asked,
    context.services.discussion.readTopic(
      context.actor,
      address,
      { page: numberIn(query, 'page'), replyTo: quoted ?? numberIn(query, 'reply'), isQuoted: quoted !== null, isLookedAt: isLookedAt(request) },
    ).catch(async (thrown: unknown) => {
      // What was merged or moved leads on from where it stood.
      const went = isRefusal(thrown) && thrown.kind === 'not-found' ? await context.services.discussion.findWhereTopicWent(context.actor, address) : null;
      throw went === null ? thrown : redirect(topicPath(went));
    }),
  );
  const markup = postsHtml(view);
  context.drawn?.set('posts', markup);
  const { posts: _, ...rest } = view;
  return { ...rest, sentAs: createId(), markup: context.drawn ? null : markup.map(String) };
}

export type TopicPage = Awaited<ReturnType<typeof readTopicPage>>;

const MOST = 1_000_000;
function numberIn(query: URLSearchParams, name: string): number | null {
  const written = query.get(name) ?? '';
  return /^[1-9]\d{0,6}$/.test(written) ? Math.min(Number(written), MOST) : null;
}

/** A browser that reads ahead says so; what it fetched may never be looked at. */
const isLookedAt = ({ method, headers }: Request): boolean => method === 'GET' && ![headers.get('Sec-Purpose'), headers.get('Purpose'), headers.get('X-Moz')].some((said) => said?.includes('prefetch'));
