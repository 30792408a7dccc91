import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { feedbackPath } from '#app/feedback/feedback-addresses.ts';
import { roundAddressOf } from '#app/feedback/subject-address.server.ts';
import { TriageTabs } from '#app/feedback/triage/triage-tabs.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Answered } from '#app/feedback/answered.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Answers in ${view.round.title}: ${view.subject.name} · Plenary` : t`Answers · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.ledger.readAnswers(asked.context.actor, roundAddressOf(asked)));

/** What was answered to the questions of a round. */
export default function Answers() {
  const { subject, round, questions } = useLoaderData<typeof loader>();
  const answered = questions.filter(({ answered: told, withheld }) => told + withheld > 0).length;
  return (
    <Page>
      <PageHeader eyebrow={<Link to={feedbackPath(subject)}>{subject.name}, feedback</Link>} title={`What was answered in ${round.title}`} standfirst={questions.length === 0 ? 'This round asks no questions beside the text itself.' : `${answered} of ${questions.length} questions have answers.`} />
      <TriageTabs subject={subject} round={round.number} />
      {questions.length === 0 ? (
        <EmptyState icon="question" title="No questions were asked">
          What people said about the text itself stands under Remarks.
        </EmptyState>
      ) : (
        <ol className="grid max-w-4xl">
          {questions.map((question) => (
            <Answered key={question.id} question={question} />
          ))}
        </ol>
      )}
    </Page>
  );
}
