import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { publicationMeta } from '#app/publication/publication-meta.ts';
import { Publication } from '#app/publication/publication.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? publicationMeta(data) : [{ title: 'Plenary' }]);

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  return orRefusal(asked, context.services.publication.readPublication(context.actor, params.slug ?? ''));
}

export default function SummitPublication() {
  return <Publication view={useLoaderData<typeof loader>()} />;
}
