import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { WaitingLine } from '#app/approving/waiting-line.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { DeliberationLinks } from '#app/deliberation/deliberation-links.tsx';
import { TopicsAbout } from '#app/discussion/topics-about.tsx';
import { FollowForm } from '#app/notices/follow-form.tsx';
import { publicationMeta } from '#app/publication/publication-meta.ts';
import { Publication } from '#app/publication/publication.tsx';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? publicationMeta(data) : [{ title: 'Plenary' }]);

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  const slug = params.slug ?? '';
  const [view, waiting, links, discussion, follow] = await Promise.all([
    orRefusal(asked, context.services.publication.readPublication(context.actor, slug)),
    context.services.approving.listWaitingApprovals(context.actor, slug),
    context.services.deliberations.listDeliberationLinks(context.actor, { summitSlug: slug }),
    context.services.discussion.listTopicsAbout(context.actor, { kind: 'summit', name: slug }),
    context.services.notices.readFollow(context.actor, { kind: 'summit', slug }),
  ]);
  return { ...view, waiting, links, discussion, follow };
}

export default function SummitPublication() {
  const { waiting, links, discussion, follow, ...view } = useLoaderData<typeof loader>();
  return (
    <>
      <WaitingLine waiting={waiting} />
      <DeliberationLinks links={links} className="mx-4 mt-4 md:mx-6" />
      <Publication view={view} />
      <TopicsAbout view={discussion} className="px-edge pb-12" />
      <FollowForm follow={follow} className="px-edge pb-8" />
    </>
  );
}
