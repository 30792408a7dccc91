import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findFilterOf } from '#domain/finding/find-filter.ts';
import { t } from '#domain/words/t.ts';
import { SearchPage } from '#app/finding/search-page.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

// What is found is on its own page; what somebody looked for is of no use to search engines.
export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.view.filter.words ? t`${found.view.filter.words} · Search · Plenary` : t`Search · Plenary` }, { name: 'robots', content: ['noindex', 'follow'].join(', ') }];

export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked;
  const query = new URL(request.url).searchParams;
  if (query.get('words')) await orRefusal(asked, context.limit('search'));
  const page = Number.parseInt(query.get('page') ?? '', 10);
  return { view: await context.services.finding.find(context.actor, { filter: findFilterOf(query), page: page > 0 ? Math.min(page, 1_000) : 1 }) };
}

export default function Search() {
  return <SearchPage view={useLoaderData<typeof loader>().view} />;
}
