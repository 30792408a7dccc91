import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerCredential } from '#app/credentials/answer-credential.server.ts';
import { credentialMeta } from '#app/credentials/credential-meta.ts';
import { CredentialPage } from '#app/credentials/credential-page.tsx';
import { TopicsAbout } from '#app/discussion/topics-about.tsx';
import { FollowForm } from '#app/notices/follow-form.tsx';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data: view }) => (view ? credentialMeta(view) : [{ title: 'Plenary' }]);

export const loader = async (asked: LoaderFunctionArgs) => {
  const { context, params } = asked;
  const [{ data: view, init }, discussion] = await Promise.all([answerCredential(asked, null), context.services.discussion.listTopicsAbout(context.actor, { kind: 'credential', name: params.slug ?? '' })]);
  return data({ ...view, discussion }, init ?? undefined);
};

export default function Credential() {
  const { discussion, follow, ...view } = useLoaderData<typeof loader>();
  return (
    <>
      <CredentialPage view={view} />
      <TopicsAbout view={discussion} className="px-edge pb-12" />
      <FollowForm follow={follow} className="px-edge pb-8" />
    </>
  );
}
