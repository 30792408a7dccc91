import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { pageMeta } from '#app/publication/page-meta.ts';
import { SummitList } from '#app/publication/summit-list.tsx';

const description = t`Every summit: under way, to come, and held, with what came out of it.`;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: t`Summits · Plenary`, description, url: `${data?.origin ?? ''}/summits` });

export async function loader({ context }: LoaderFunctionArgs) {
  return { view: await context.services.publication.readSummitList(context.actor), origin: context.origin };
}

export default function Summits() {
  return <SummitList view={useLoaderData<typeof loader>().view} />;
}
