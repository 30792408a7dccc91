import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { beginRoundSchema } from '#domain/feedback/round-forms.ts';
import { t } from '#domain/words/t.ts';
import { roundPath, writingPath } from '#app/feedback/feedback-addresses.ts';
import { subjectAddressOf } from '#app/feedback/subject-address.server.ts';
import { ledgerPath } from '#app/feedback/ledger/ledger-query.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { RoundRow } from './round-row.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Feedback: ${view.subject.name} · Plenary` : t`Feedback · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.rounds.listFeedbackRounds(asked.context.actor, subjectAddressOf(asked)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, beginRoundSchema, async (act) => {
    const about = subjectAddressOf(asked);
    const { number } = await asked.context.services.rounds.beginRound(asked.context.actor, about, act);
    return redirect(roundPath(about, number));
  });

/** The rounds in which feedback was, is or will be given on a draft. */
export default function FeedbackRounds() {
  const { community, subject, rounds, mayAsk, mayManage } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [newest] = rounds;
  const mayBegin = mayAsk && newest?.state !== 'prepared';
  return (
    <Page width="form">
      <PageHeader
        eyebrow={subject.kind === 'report' ? community.name : <Link to={`/communities/${community.slug}/credentials`}>{community.name}, credentials</Link>}
        title="Feedback"
        standfirst={subject.name}
        acts={
          <>
            <LinkButton to={writingPath(subject)} icon="back">
              {subject.kind === 'report' ? 'Back to composing' : 'Back to the studio'}
            </LinkButton>
            {rounds.some(({ state }) => state !== 'prepared') && <LinkButton to={ledgerPath(subject)}>What became of it</LinkButton>}
          </>
        }
      />
      <RefusedAct lastResult={lastResult} />
      {rounds.length === 0 ? (
        <EmptyState icon="people" title="Nobody was asked yet">
          {subject.kind === 'report'
            ? 'A round asks the perspectives that you choose about the report as it then is, for a time. What they say stands beside the words it is about, and each remark gets an answer.'
            : 'A round asks the perspectives that you choose about the draft as it then is, for a time. What they say stands beside the words it is about, and each remark gets an answer.'}
        </EmptyState>
      ) : (
        <ul className="border-t border-line-strong">
          {rounds.map((round) => (
            <RoundRow key={round.id} subject={subject} round={round} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {mayBegin && (
        <Form method="post" className="mt-6 flex flex-wrap gap-2">
          {newest && (
            <SubmitButton variant={newest.state === 'closed' ? 'primary' : 'default'} name="intent" value="again">
              Ask the same people about what changed
            </SubmitButton>
          )}
          <SubmitButton variant={newest ? 'default' : 'primary'} name="intent" value="begin">
            {newest ? 'Ask others' : 'Ask for feedback'}
          </SubmitButton>
        </Form>
      )}
      {mayBegin && <p className="mt-2 text-xs text-ink-soft">Nobody is written to before you open the round.</p>}
    </Page>
  );
}
