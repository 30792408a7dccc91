import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { roundPageSchema } from '#domain/feedback/round-forms.ts';
import { t } from '#domain/words/t.ts';
import { feedbackPath, roundPath } from '#app/feedback/feedback-addresses.ts';
import { roundAddressOf } from '#app/feedback/subject-address.server.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { timeZones } from '#app/preparation/time-zones.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { answerRound } from './answer-round.server.ts';
import { AskedRound } from './asked-round.tsx';
import { PrepareForm } from './prepare-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? `${view.round.title}: ${view.subject.name} · Plenary` : t`Feedback · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.rounds.readRound(asked.context.actor, roundAddressOf(asked)).then((view) => ({ ...view, zones: view.round.state === 'prepared' ? timeZones() : [] })));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, roundPageSchema, async (act) => {
    const { context } = asked;
    const address = roundAddressOf(asked);
    const { text, number = address.number, at = null } = await answerRound(context.services.rounds, context.actor, address, act);
    return redirectWithFlash(`${roundPath(address, number)}${at === null ? '' : `?at=${at}#asked-${at}`}`, { tone: 'good', text }, context.origin);
  });

/** A round of feedback for those who ask: prepared, under way, or closed. */
export default function FeedbackRound() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>();
  const { subject, round, zones } = view;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={feedbackPath(subject)}>{subject.name}, feedback</Link>}
        title={round.title}
        standfirst={
          round.state === 'prepared' ? (
            'Being prepared. Nobody is written to before you open it.'
          ) : round.state === 'open' && round.closesAt ? (
            <>
              Open until <LocalTime at={round.closesAt} zone={round.timeZone} show="day-time" />
            </>
          ) : (
            round.closedAt && (
              <>
                Closed on <LocalTime at={round.closedAt} zone={round.timeZone} show="day-time" />
              </>
            )
          )
        }
        acts={<LinkButton to={feedbackPath(subject)} icon="back">All rounds</LinkButton>}
      />
      {round.state === 'prepared' ? <PrepareForm key={JSON.stringify([round, view.lines, view.membersAsked])} view={view} zones={zones} refused={refused} /> : <AskedRound view={view} lastResult={refused?.lastResult} />}
    </Page>
  );
}
