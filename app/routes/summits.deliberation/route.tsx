import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { takePartSchema } from '#domain/deliberation/vote-form.ts';
import { HowComputed } from '#app/deliberation/how-computed.tsx';
import { MapPart } from '#app/deliberation/map-part.tsx';
import { MapResults } from '#app/deliberation/map-results.tsx';
import { countWords, stateWords } from '#app/deliberation/map-words.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { OwnStatements } from './own-statements.tsx';
import { VoteCard } from './vote-card.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.deliberation.title} · ${data.summit.title} · Plenary` : 'Deliberation · Plenary' }];

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
      return redirect(`${page}#vote`);
    }
    await context.services.deliberations.proposeStatement(context.actor, { slug, deliberationSlug }, act.text);
    return redirectWithFlash(page, { tone: 'good', text: 'Handed in. A convener looks at it; what became of it stands here.' }, context.origin);
  });

export default function Deliberation() {
  const { summit, deliberation, question, agendaSession, counts, waiting, voting, own, map, mayPrepare } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult;
  const isProposal = refused?.initialValue?.intent === 'propose';
  const address = `/summits/${summit.slug}/deliberations/${deliberation.slug}`;
  const isClosed = deliberation.state === 'closed';
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
        standfirst={deliberation.introduction}
        acts={mayPrepare && <LinkButton to={`${address}/prepare`} icon="pencil">{waiting ? `Prepare, ${countWords(waiting, 'statement')} waiting` : 'Prepare'}</LinkButton>}
      />
      <p className="mb-8 text-s text-ink-soft">
        {countWords(counts.people, 'person', 'people')} cast {countWords(counts.votes, 'vote')} on {countWords(counts.statements, 'statement')}.{' '}
        {question && <>It is about “<Link to={`/communities/${question.communitySlug}/questions/${question.id}`}>{question.text}</Link>”. </>}
        {agendaSession && <>It belongs to <Link to={`/summits/${summit.slug}/sessions/${agendaSession.slug}`}>{agendaSession.title}</Link>. </>}
        {!isClosed && `Nobody sees what you vote. ${deliberation.isResultPublic ? 'The result will be public.' : 'The result is for those who take part.'}`}
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
          <MapPart map={map} />
        ) : (
          <EmptyState icon="people" title={isClosed ? 'There is no map' : 'The map is not there yet'}>
            {isClosed ? 'Fewer than five people voted; a map would tell who voted how.' : 'It is drawn once five people have voted.'}
          </EmptyState>
        )}
      </div>
      {map && <MapResults map={map} />}
      {map && <HowComputed map={map} zone={summit.timeZone} address={isClosed ? address : null} />}
    </Page>
  );
}
