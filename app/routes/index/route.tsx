import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { FrontPage } from '#app/publication/front-page.tsx';
import { pageMeta } from '#app/publication/page-meta.ts';

const description = t`Summits of people who make, earn and pay for micro-credentials: what they agreed on, and what became of it.`;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: 'Plenary', description, url: `${data?.origin ?? ''}/`, ...(data && { feedsOf: { url: data.origin, title: t`Plenary: reports` } }) });

export async function loader({ context }: LoaderFunctionArgs) {
  const view = await context.services.publication.readFrontPage(context.actor);
  return { view, origin: context.origin, isSignedIn: context.actor.kind === 'person' };
}

export default function Index() {
  const { view, isSignedIn } = useLoaderData<typeof loader>();
  return <FrontPage view={view} isSignedIn={isSignedIn} />;
}
