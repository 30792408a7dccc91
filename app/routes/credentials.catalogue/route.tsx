import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { catalogueFilterOf } from '#domain/credential/catalogue.ts';
import { t } from '#domain/words/t.ts';
import { Catalogue } from '#app/credentials/catalogue.tsx';
import { pageMeta } from '#app/publication/page-meta.ts';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

const description = t`Published micro-credentials, each with its rubric and all that it is judged by.`;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => pageMeta({ title: t`Credentials · Plenary`, description, url: `${found?.origin ?? ''}/credentials`, ...(found && { feedsOf: { url: `${found.origin}/credentials`, title: t`Plenary: credentials` } }) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const page = Number.parseInt(asked.get('page') ?? '', 10);
  const view = await context.services.credentials.listCatalogue(context.actor, { filter: catalogueFilterOf(asked), page: page > 0 ? page : 1 });
  return { view, origin: context.origin };
}

export default function CredentialCatalogue() {
  return <Catalogue view={useLoaderData<typeof loader>().view} />;
}
