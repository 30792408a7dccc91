import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { takePartSchema } from '#domain/deliberation/vote-form.ts';
import { t } from '#domain/words/t.ts';
import type { Cast } from '#app/deliberation/card-after.ts';
import { HowComputed } from '#app/deliberation/how-computed.tsx';
import { MapPart } from '#app/deliberation/map-part.tsx';
import { MapResults } from '#app/deliberation/map-results.tsx';
import { givenOutWords, peopleWords, statementWords, stateWords, voteWords } from '#app/deliberation/map-words.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { type InPlace, unlessInPlace } from '#app/http/in-place.ts';
import { stayWhenOutOfReach } from '#app/http/out-of-reach.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { OwnStatements } from './own-statements.tsx';
import { VoteCard } from './vote-card.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.deliberation.title} · ${data.summit.title} · Plenary` : t`Deliberation · Plenary` }];

export async function loader({ request, params: { slug = '', deliberationSlug = '' }, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('statement');
  return orRefusal({ request, context }, context.services.deliberations.readDeliberation(context.actor, { slug, deliberationSlug }, asked));
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, takePartSchema, async (act) => {
    const { params: { slug = '', deliberationSlug = '' }, context } = asked;
    const page = `/summits/${slug}/deliberations/${deliberationSlug}`;
    if (act.intent === 'vote') {
      await context.services.deliberations.castVote(context.actor, { slug, deliberationSlug }, act);
      return act.stays ? ({ isInPlace: true, cast: { statementId: act.statementId, vote: act.vote } } satisfies InPlace & { cast: Cast }) : redirect(`${page}#vote`);
    }
    await context.services.deliberations.proposeStatement(context.actor, { slug, deliberationSlug }, act.text);
    return redirectWithFlash(page, { tone: 'good', text: t`Handed in. A convener looks at it; what became of it stands here.` }, context.origin);
  });

export const clientAction = stayWhenOutOfReach;

/** Where a statement that was shown is not voted on any more, what the card holds is out of date. */
export const shouldRevalidate = (asked: ShouldRevalidateFunctionArgs): boolean => unlessInPlace(asked) || (asked.actionResult as RefusedForm | undefined)?.code === 'not-voted-on';

export default function Deliberation() {
  const { summit, deliberation, question, agendaSession, counts, waiting, voting, own, map, isMapGivenUp, mayPrepare } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult;
  const isProposal = refused?.initialValue?.intent === 'propose';
  const address = `/summits/${summit.slug}/deliberations/${deliberation.slug}`;
  const isClosed = deliberation.state === 'closed';
  const about = (
    <>
      {counts.people === 1 ? `1 person cast ${voteWords(counts.votes)} on ${statementWords(counts.statements)}.` : `${peopleWords(counts.people)} cast ${voteWords(counts.votes)} on ${statementWords(counts.statements)}.`}{' '}
      {question && <>It is about “<Link to={`/communities/${question.communitySlug}/questions/${question.id}`}>{question.text}</Link>”. </>}
      {agendaSession && <>It belongs to <Link to={`/summits/${summit.slug}/sessions/${agendaSession.slug}`}>{agendaSession.title}</Link>. </>}
    </>
  );
  return (
    <Page>
      <PageHeader
        eyebrow={
          <>
            <Link to={`/summits/${summit.slug}/deliberations`} className="text-inherit">
              {summit.title}
            </Link>{' '}
            · {stateWords[deliberation.state]}
          </>
        }
        title={deliberation.title}
        standfirst={voting ? undefined : deliberation.introduction}
        acts={mayPrepare && <LinkButton to={`${address}/prepare`} icon="pencil">{waiting ? `Prepare, ${statementWords(waiting)} waiting` : 'Prepare'}</LinkButton>}
      />
      {voting && deliberation.introduction && <p className="mb-3 max-w-measure text-s lg:text-m">{deliberation.introduction}</p>}
      <p className="mb-6 text-s text-ink-soft">
        {!isClosed && `Nobody sees what you vote. ${deliberation.isResultPublic ? 'The result will be public. ' : 'The result is for those who take part. '}${givenOutWords[deliberation.givesOut]} `}
        <span className={voting ? 'max-lg:hidden' : ''}>{about}</span>
      </p>
      {refused && !isProposal && <Notice tone="warn" title={Object.values(refused.error ?? {}).flat().join(' ')} className="mb-6" />}
      <div className={voting ? 'grid gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]' : ''}>
        {(voting ?? own.length > 0) && (
          <div>
            {voting && <VoteCard voting={voting} />}
            <OwnStatements own={own} mayPropose={voting !== null} refused={isProposal ? refused : undefined} />
          </div>
        )}
        {map ? (
          <div>
            {isMapGivenUp && (
              <Notice tone="warn" title="A map of the newest votes could not be made" className="mb-6">
                It took too long, and is tried again in ten minutes. This is the map of before; no vote is lost.
              </Notice>
            )}
            <MapPart map={map} />
          </div>
        ) : isMapGivenUp ? (
          <EmptyState icon="people" title="The map could not be made">
            It took too long, and is tried again in ten minutes. No vote is lost.
          </EmptyState>
        ) : (
          <EmptyState icon="people" title={isClosed ? 'There is no map' : 'The map is not there yet'}>
            {isClosed ? 'Fewer than five people voted; a map would tell who voted how.' : 'It is drawn once five people have voted.'}
          </EmptyState>
        )}
      </div>
      {voting && <p className="mt-8 text-s text-ink-soft lg:hidden">{about}</p>}
      {map && <MapResults map={map} />}
      {map && <HowComputed map={map} zone={summit.timeZone} givesOut={deliberation.givesOut} address={isClosed ? address : null} />}
    </Page>
  );
}
