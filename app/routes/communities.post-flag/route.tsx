import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { flagSchema } from '#domain/moderation/forms.ts';
import { postAddress, topicPath } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { FlagForm } from '#app/moderation/flag-form.tsx';
import { OwnFlagLine } from '#app/moderation/own-flag-line.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Flag post ${view?.number ?? ''} · ${view?.topic.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ slug: params.slug ?? '', number: Number(params.number), post: Number(params.post) });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.moderation.readPostToFlag(asked.context.actor, addressIn(asked)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, flagSchema, async (flagging) => {
    const { actor, services, origin } = asked.context;
    const address = addressIn(asked);
    await services.moderation.flagPost(actor, address, flagging);
    return redirectWithFlash(postAddress(address, address.post), { tone: 'good', text: t`Flagged. Those who moderate will look at it, and you are told what came of it.` }, origin);
  });

export default function FlagPost() {
  const { community, topic, number, author, content, flag } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const address = { slug: community.slug, number: topic.number };
  const back = postAddress(address, number);
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={topicPath(address)}>{topic.title}</Link>} title={`Flag post ${number}`} standfirst="For what breaks the rules of this community. What you only disagree with, answer." />
      {content ? (
        <figure className="mb-8 border-l-2 border-line-strong pl-4">
          <figcaption className="mb-1.5 text-s text-ink-soft">{author ?? 'Somebody who left'} wrote</figcaption>
          <RichTextView text={content} headings={2} className="text-m" />
        </figure>
      ) : (
        <p className="mb-8 text-s text-ink-soft">The post is hidden by now.</p>
      )}
      {flag && <OwnFlagLine flag={flag} />}
      {(flag === null || (flag.state === 'dismissed' && content !== null)) && <FlagForm lastResult={lastResult} back={back} rules={`/communities/${community.slug}/rules`} />}
      {flag !== null && <p className="mt-6 text-s"><Link to={back}>Back to the topic</Link></p>}
    </Page>
  );
}
