import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { reportListActSchema } from '#domain/report/report-forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { begunWords } from './begun-words.ts';
import { ReportRow } from './report-row.tsx';

export const meta = preparationMeta(t`Reports`);

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.reports.listSummitReports(asked.context.actor, asked.params.slug ?? ''));

export async function action(asked: ActionFunctionArgs) {
  const { context, params } = asked;
  const summit = params.slug ?? '';
  const { reports } = context.services;
  return answerForm(asked, reportListActSchema, async (act) => {
    if (act.intent === 'begin') return redirect(`/reports/${(await reports.beginReport(context.actor, summit, act)).slug}/compose`);
    const { begun, drafted } = await reports.beginRoomReports(context.actor, summit);
    return redirectWithFlash(`/summits/${summit}/prepare/reports`, { tone: 'good', text: begunWords(begun, drafted) }, context.origin);
  });
}

/** The reports of a summit: those that there are, and those that can be begun. */
export default function SummitReports() {
  const { reports, rooms, panels } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const of = (kind: string, id?: string) => reports.filter((report) => report.kind === kind && (id === undefined || report.roomId === id || report.agendaSessionId === id));
  const roomsWithout = rooms.filter(({ id }) => of('breakout', id).length === 0);
  return (
    <PreparationPage title="Reports" lede="A report is composed from what the rooms wrote, each sentence with its source, and stands on the summit’s page once it is published.">
      <RefusedAct lastResult={lastResult} />
      {reports.length === 0 && (
        <EmptyState icon="text" title="No report has been begun yet">
          {rooms.length === 0
            ? 'Rooms write the summit’s findings; once one is open, a first draft is made of them with one press. Until then a report begins empty.'
            : 'Begin the summit report: a first draft is made of what the rooms wrote, below their prompts, with one press. Nothing is published before you say so.'}
        </EmptyState>
      )}
      <Section title="Of the whole summit" rule={reports.length === 0 ? 'hair' : 'none'}>
        <ul>
          <ReportRow title="Summit report" detail="All findings, figures and recommendations" reports={of('summit')} begin={{ kind: 'summit' }} isPrimary={reports.length === 0} />
          <ReportRow title="One-page brief" detail="One passage of each room, for who has two minutes" reports={of('brief')} begin={{ kind: 'brief' }} />
        </ul>
      </Section>
      <Section
        title="Of each room"
        aside={
          roomsWithout.length > 1 && (
            <Form method="post">
              <SubmitButton size="small" name="intent" value="begin-rooms">
                {roomsWithout.length === rooms.length ? 'Begin a report for every room' : `Begin the ${roomsWithout.length} that are missing`}
              </SubmitButton>
            </Form>
          )
        }
      >
        {rooms.length === 0 ? (
          <p className="text-s text-ink-soft">Rooms stand here once they have been opened.</p>
        ) : (
          <ul>
            {rooms.map(({ id, number, focus, agendaSession }) => (
              <ReportRow key={id} title={`Room ${number}: ${focus}`} detail={agendaSession} reports={of('breakout', id)} begin={{ kind: 'breakout', roomId: id }} />
            ))}
          </ul>
        )}
      </Section>
      {panels.length > 0 && (
        <Section title="Of panels and discussions">
          <ul>
            {panels.map(({ id, title }) => (
              <ReportRow key={id} title={title} detail="What was asked, answered and voted on" reports={of('panel', id)} begin={{ kind: 'panel', agendaSessionId: id }} />
            ))}
          </ul>
        </Section>
      )}
    </PreparationPage>
  );
}
