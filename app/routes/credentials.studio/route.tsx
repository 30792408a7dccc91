import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Studio } from '#app/studio/studio.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`${view.credential.name} · Studio · Plenary` : t`Studio · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readStudio(asked.context.actor, asked.params.slug ?? ''));

export default function CredentialStudio() {
  const view = useLoaderData<typeof loader>();
  return <Studio key={view.documentId} view={view} />;
}
