import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { postAddress, topicPath } from '#domain/discussion/topic-address.ts';
import { heldActSchema } from '#domain/moderation/forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { DecideForm } from './decide-form.tsx';
import { HeldState } from './held-state.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`A post that waits · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ slug: params.slug ?? '', heldId: params.heldId ?? '' });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.moderation.readHeldPost(asked.context.actor, addressIn(asked)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, heldActSchema, async (act) => {
    const { actor, services: { moderation }, origin } = asked.context;
    const address = addressIn(asked);
    const home = `/communities/${address.slug}`;
    const saying = (to: string, text: string) => redirectWithFlash(to, { tone: 'good', text }, origin);
    if (act.intent === 'let-through') {
      const { topic, number } = await moderation.letThrough(actor, address);
      return saying(postAddress(topic, number), t`Let through: the post stands here now, and its author is told.`);
    }
    if (act.intent === 'decline') {
      await moderation.declineHeldPost(actor, address, act);
      return saying(`${home}/moderation`, t`Declined. Its author reads your reason, and keeps what they wrote.`);
    }
    const { topic, isForFewer } = await moderation.takeHeldPostBack(actor, address);
    return saying(topic === null ? `${home}/topics/new${isForFewer ? '?for=members' : ''}` : `${topicPath({ slug: address.slug, number: topic })}#reply`, t`It is in your draft here. Change it, and post it anew. A picture has to be chosen again.`);
  });

export default function HeldPost() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { community, topic, title, author, isMine, content, at, filter, decided, may, isNotBelow } = view;
  const home = `/communities/${community.slug}`;
  const isGone = decided?.outcome === 'let-through';
  return (
    <Page width="form">
      <PageHeader
        eyebrow={isMine ? <Link to={`${home}/topics`}>{community.name}, topics</Link> : <Link to={`${home}/moderation`}>Moderation of {community.name}</Link>}
        title={isMine ? 'Your post' : `A post of ${author ?? 'somebody who left'}`}
        standfirst={topic ? <>For the topic <Link to={topicPath({ slug: community.slug, number: topic.number })}>{topic.title}</Link>, written <LocalTime at={at} zone="UTC" show="day-time" isPlaceOnly /> UTC</> : <>To begin a topic, written <LocalTime at={at} zone="UTC" show="day-time" isPlaceOnly /> UTC</>}
      />
      <HeldState view={view} />
      {!isGone && (
        <div className="mb-8 border-l-2 border-line-strong pl-4">
          {!topic && <h2 className="mb-2 text-l">{title}</h2>}
          {view.answers !== null && <p className="mb-1.5 text-s text-ink-soft">In reply to post {view.answers}</p>}
          <RichTextView text={content} headings={topic ? 2 : 3} className="text-m break-words" />
        </div>
      )}
      {filter && <p className="mb-8 max-w-measure text-s break-words">{filter.found === filter.pattern || isGone ? <>The filter looks for “{filter.pattern}”.</> : <>The filter looks for “{filter.pattern}”, and found “{filter.found}”.</>} Its author is not told.</p>}
      {isNotBelow && <Notice title="You decide nothing here">Whoever wrote it stands as high as you do here. Somebody who stands above them decides, a site administrator at the latest.</Notice>}
      {may.decide && <DecideForm isLocked={topic?.isLocked ?? false} lastResult={lastResult} />}
      {may.takeBack && (
        <Section id="take-back" title={decided ? 'Use it again' : 'Take it back'}>
          {lastResult?.error?.[''] && <p role="alert" className="mb-3 text-s font-semibold text-bad">{lastResult.error[''].join(' ')}</p>}
          <p className="mb-4 max-w-measure text-s text-ink-soft">{decided ? 'What you wrote goes into your draft, where you can change it and post it anew.' : 'It waits no longer: what you wrote goes into your draft, where you can change it and post it anew.'}</p>
          <Form method="post"><SubmitButton name="intent" value="take-back" icon="undo">Put it into my draft</SubmitButton></Form>
        </Section>
      )}
    </Page>
  );
}
