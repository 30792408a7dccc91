import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { caseActSchema } from '#domain/moderation/forms.ts';
import { reasonWords } from '#domain/moderation/kinds.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { ActLine } from '#app/moderation/act-line.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ActForm } from './act-form.tsx';
import { AfterAct } from './after-act.tsx';
import { actOnCasePage } from './act-on-case.server.ts';
import { FlaggedThing } from './flagged-thing.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: `${view?.post ? t`Post ${view.post.number}, flagged` : t`A flagged entry`} · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ slug: params.slug ?? '', caseId: params.caseId ?? '' });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.moderation.readCase(asked.context.actor, addressIn(asked)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, caseActSchema, async (act) => {
    const { slug, caseId } = addressIn(asked);
    return redirectWithFlash(`/communities/${slug}/moderation/${caseId}`, { tone: 'good', text: await actOnCasePage(asked, { slug, caseId }, act) }, asked.context.origin);
  });

const whyNot = {
  own: t`This is about something of yours, so somebody else decides.`,
  'not-below': t`Whoever wrote it stands as high as you do here. Somebody who stands above them decides, a site administrator at the latest.`,
};

export default function Case() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { community, flags, acts, earlier, may, why, post, person } = view;
  const actId = lastResult?.initialValue?.actId;
  const hasAppeal = acts.some(({ appeal }) => appeal !== null && appeal.outcome === null);
  const actResult = actId === undefined ? lastResult : undefined;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}/moderation`}>Moderation of {community.name}</Link>}
        title={post ? `Post ${post.number} of ${person?.name ?? 'somebody who left'}` : `The entry of ${person?.name ?? 'somebody who left'}`}
        standfirst={<>{flags.length} {flags.length === 1 ? 'flag' : 'flags'}, the first on <LocalTime at={view.openedAt} zone="UTC" show="day" isPlaceOnly />. {hasAppeal ? 'Somebody has acted upon it, and an appeal waits.' : view.settledAt ? 'Somebody has acted upon it.' : 'Nobody has acted upon it yet.'}</>}
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <FlaggedThing view={view} />
          <Section id="flags" title="Who flagged it, and why">
            <ul>
              {flags.map(({ by, isByFilter, kind, words, at }) => (
                <li key={`${new Date(at).toISOString()} ${by ?? ''}`} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
                  <p><b className="font-semibold">{isByFilter ? 'A filter of the community' : (by ?? 'Somebody who left')}</b>{isByFilter ? '' : `, ${reasonWords()[kind].name.toLowerCase()}`} <span className="text-ink-soft">· <LocalTime at={at} zone="UTC" show="day-time" isPlaceOnly /> UTC</span></p>
                  <p className="mt-1 max-w-measure font-serif text-m break-words whitespace-pre-line">{words}</p>
                </li>
              ))}
            </ul>
          </Section>
          <Section id="earlier" title="What was decided about them here before">
            {earlier.length === 0 ? <p className="text-s text-ink-soft">Nothing.</p> : <ul>{earlier.map((act) => <ActLine key={act.id} act={act} />)}</ul>}
          </Section>
        </div>
        <div className="grid content-start gap-10">
          {acts.length > 0 && (
            <Section id="acts" title="What was decided" rule="heavy" heading="block" className="mt-0!">
              <ul>{acts.map((act) => <ActLine key={act.id} act={act}><AfterAct act={act} lastResult={actId === act.id ? lastResult : undefined} /></ActLine>)}</ul>
            </Section>
          )}
          {why !== null && <Notice title="You decide nothing here">{whyNot[why]}</Notice>}
          {may.length > 0 && acts.length === 0 && (
            <Section id="act" title="Decide" rule="heavy" heading="block" className="mt-0!">
              <ActForm may={may} lastResult={actResult} />
            </Section>
          )}
          {may.length > 0 && acts.length > 0 && (
            <Disclosure summary="Do something more" isOpen={actResult !== undefined}>
              <ActForm key={acts.length} may={may} lastResult={actResult} isMore />
            </Disclosure>
          )}
        </div>
      </div>
    </Page>
  );
}
