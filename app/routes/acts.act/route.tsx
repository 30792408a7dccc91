import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { appealSchema } from '#domain/moderation/forms.ts';
import { actWords, reasonWords } from '#domain/moderation/kinds.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { Appeal } from './appeal.tsx';

export const meta: MetaFunction = () => [{ title: t`A decision about you · Plenary` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ actId: params.actId ?? '', key: params.key ?? '' });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.moderation.readOwnAct(asked.context.actor, addressIn(asked)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, appealSchema, async (appeal) => {
    const address = addressIn(asked);
    await asked.context.services.moderation.appealAct(asked.context.actor, address, appeal);
    return redirectWithFlash(`/acts/${address.actId}${address.key && `/${address.key}`}`, { tone: 'good', text: t`Your appeal is sent. Somebody else than who decided reads it, and you are told what came of it.` }, asked.context.origin);
  });

const states = {
  over: { title: t`This is over.`, icon: 'clock' },
  lifted: { title: t`This was undone.`, icon: 'undo' },
} as const;

export default function OwnAct() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { community, kind, reason, words, at, until, state, lifted, post } = view;
  const home = `/communities/${community.slug}`;
  return (
    <Page width="reading">
      <PageHeader eyebrow={<Link to={home}>{community.name}</Link>} title={`Those who moderate ${actWords()[kind].done}`} standfirst={<>On <LocalTime at={at} zone="UTC" show="day" isPlaceOnly />{until && <>, until <LocalTime at={until} zone="UTC" show="day-time" /> (UTC)</>}.</>} />
      {state !== 'stands' && (
        <Notice tone="good" icon={states[state].icon} title={states[state].title} className="mb-8">
          {lifted && <p>{lifted.why}</p>}
        </Notice>
      )}
      <Section id="why" title="Why" rule="none">
        {reason && <p className="mb-1 text-s font-semibold text-ink-soft">{reasonWords()[reason].name}</p>}
        <p className="font-serif text-read break-words whitespace-pre-line">{words}</p>
        <p className="mt-4 text-s"><Link to={`${home}/rules`}>The rules of this community</Link></p>
      </Section>
      {post && (
        <Section id="post" title={`Your post ${post.number}`}>
          <p className="mb-3 text-s text-ink-soft">In {post.path ? <Link to={`${post.path}#post-${post.number}`}>{post.topic}</Link> : post.topic}</p>
          <div className="border-l-2 border-line-strong pl-4"><RichTextView text={post.content} headings={3} /></div>
        </Section>
      )}
      {state === 'stands' && (
        <Section id="meaning" title="What it means">
          <p className="font-serif text-read">{actWords()[kind].meaning}</p>
        </Section>
      )}
      <Appeal view={view} lastResult={lastResult} />
    </Page>
  );
}
