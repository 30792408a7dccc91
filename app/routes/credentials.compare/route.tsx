import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { CredentialComparison } from '#app/credentials/credential-comparison.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`${view.name}: version ${view.older.version} and ${view.newer.version} · Plenary` : 'Plenary' }, { name: 'robots', content: 'noindex' }];

export function loader(asked: LoaderFunctionArgs) {
  const { request, context, params: { slug = '' } } = asked;
  const versions = new URL(request.url).searchParams;
  const [from, to] = [versions.get('from'), versions.get('to')];
  if (!from || !to) throw data({ kind: 'invalid', message: t`Say which two versions to compare, as in “?from=1.0.0&to=2.0.0”.` }, { status: 400 });
  return orRefusal(asked, context.services.credentials.compareCredentialVersions(context.actor, slug, from, to));
}

export default function CompareCredentialVersions() {
  return <CredentialComparison view={useLoaderData<typeof loader>()} />;
}
