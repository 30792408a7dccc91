import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { BreakoutPage } from '#app/publication/breakout-page.tsx';
import { pageMeta } from '#app/publication/page-meta.ts';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? pageMeta({
        title: `${data.room.focus} · ${data.summit.title} · Plenary`,
        description: data.room.summary,
        url: `${data.summit.url}/rooms/${data.room.slug}`,
        kind: 'article',
        isDraft: data.summit.life === 'draft',
      })
    : [{ title: 'Plenary' }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  return orRefusal(asked, context.services.publication.readBreakout(context.actor, params.slug ?? '', params.roomSlug ?? ''));
}

export default function Breakout() {
  return <BreakoutPage view={useLoaderData<typeof loader>()} />;
}
