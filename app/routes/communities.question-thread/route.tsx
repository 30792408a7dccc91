import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { QuestionState } from '#app/questions/question-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ConsensusStep, StatementsStep } from './deliberated-steps.tsx';
import { RecommendationStep, StatusStep } from './recommended-steps.tsx';
import { ToCome, ThreadStep } from './thread-step.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Thread: ${view?.question.text ?? t`Question`} · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.questions.readThread(asked.context.actor, { slug: asked.params.slug ?? '', id: asked.params.id ?? '' }));

export default function QuestionThread() {
  const { community, question, takenUp, deliberations, recommendations } = useLoaderData<typeof loader>();
  const page = `/communities/${community.slug}/questions/${question.id}`;
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={page}>{community.name}, question</Link>} title={question.text} standfirst="From the question to what came of it." />
      <ol>
        <ThreadStep name={t`Question`} isReached>
          {question.background && <p className="mb-3 font-serif text-m whitespace-pre-line">{question.background}</p>}
          <QuestionState {...question} />
        </ThreadStep>
        <ThreadStep name={t`Session`} isReached={takenUp.length > 0}>
          {takenUp.length === 0 && <ToCome>No session of a summit has taken it up yet.</ToCome>}
          <ul className="grid gap-2">
            {takenUp.map(({ summitSlug, summitTitle, agendaSessionSlug, agendaSessionTitle, startsAt, timeZone, roomSlug, roomFocus }) => (
              <li key={`${agendaSessionSlug} ${roomSlug ?? ''}`}>
                <Link to={roomSlug ? `/summits/${summitSlug}/rooms/${roomSlug}` : `/summits/${summitSlug}/sessions/${agendaSessionSlug}`}>{roomSlug ? roomFocus : agendaSessionTitle}</Link>
                <span className="block text-xs text-ink-soft">
                  {summitTitle}, <LocalTime at={startsAt} zone={timeZone} show="day" isPlaceOnly />
                </span>
              </li>
            ))}
          </ul>
        </ThreadStep>
        <StatementsStep deliberations={deliberations} />
        <ConsensusStep deliberations={deliberations} />
        <RecommendationStep recommendations={recommendations} />
        <StatusStep recommendations={recommendations} />
      </ol>
    </Page>
  );
}
