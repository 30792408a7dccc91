import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerCredential } from '#app/credentials/answer-credential.server.ts';
import { credentialMeta } from '#app/credentials/credential-meta.ts';
import { CredentialPage } from '#app/credentials/credential-page.tsx';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data: view }) => (view ? credentialMeta(view) : [{ title: 'Plenary' }]);

export const loader = (asked: LoaderFunctionArgs) => answerCredential(asked, asked.params.version ?? '');

export default function CredentialVersion() {
  return <CredentialPage view={useLoaderData<typeof loader>()} />;
}
