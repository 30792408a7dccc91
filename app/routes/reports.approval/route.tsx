import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { isWaiting } from '#domain/report/approval-standing.ts';
import { approvalsFormSchema } from '#domain/report/approval-forms.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { AskForm } from './ask-form.tsx';
import { PeopleList } from './people-list.tsx';
import { ReportLog } from './report-log.tsx';
import { RoomsList } from './rooms-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: `Approval · ${view?.report.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.approving.readApprovals(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, approvalsFormSchema, async (act) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { approving } = context.services;
    const text = act.intent === 'ask' ? askedWords(await approving.askToApprove(context.actor, slug, act)) : remindedWords(await approving.remind(context.actor, slug, act));
    return redirectWithFlash(`/reports/${slug}/approval`, { tone: 'good', text }, context.origin);
  });

const askedWords = ({ rooms, people, mails }: { rooms: number; people: number; mails: number }): string =>
  `Asked ${rooms} ${rooms === 1 ? 'room' : 'rooms'} and ${people} ${people === 1 ? 'person' : 'people'}; ${mails === 1 ? 'one mail goes' : `${mails} mails go`} out. Guests without an address see it in the summit.`;
const remindedWords = ({ people }: { people: number }): string => (people === 0 ? 'Everybody who has not answered was reminded within the last day.' : `Reminded ${people === 1 ? 'one person' : `${people} people`}.`);

export default function Approval() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const isAsk = lastResult?.initialValue?.intent === 'ask';
  const { report, summit, rooms, people, window, leftOut, log } = view;
  const approved = rooms.filter(({ said }) => said !== null && said.state === 'approved' && !isWaiting(said)).length;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={`/reports/${report.slug}/compose`}>Draft of {report.title}</Link>}
        title={rooms.length === 0 ? 'Nothing to approve yet' : `${approved} of ${rooms.length} ${rooms.length === 1 ? 'room has' : 'rooms have'} approved`}
        standfirst={window ? <>{window.isOpen ? 'Answers are taken until' : 'The window closed on'} <LocalTime at={window.closesAt} zone={summit.timeZone} show="day-time" />. {window.silence === 'approves' ? 'Whoever says nothing agrees.' : 'The words of whoever says nothing are left out.'}</> : 'Nobody is asked yet. Publishing without approval is possible; the page then says whose is missing.'}
      />
      {!isAsk && <RefusedAct lastResult={lastResult} />}
      {leftOut > 0 && <p className="mb-6 text-s font-semibold">{leftOut === 1 ? 'One passage' : `${leftOut} passages`} of the draft would not be published: words in {leftOut === 1 ? 'it' : 'them'} were taken back, or silence leaves {leftOut === 1 ? 'it' : 'them'} out.</p>}
      <Section id="rooms" title="Approval by the rooms" rule="none">
        <RoomsList rooms={rooms} timeZone={summit.timeZone} />
      </Section>
      <Section id="people" title="People whose words stand in it">
        <PeopleList people={people} isOpen={window?.isOpen ?? false} timeZone={summit.timeZone} />
      </Section>
      <Section id="ask" title={window === null ? 'Ask for approval' : window.isOpen ? 'Move the end, or ask who came since' : 'Ask once more'}>
        <AskForm window={window} timeZone={summit.timeZone} lastResult={isAsk ? lastResult : undefined} isWithdrawn={report.isWithdrawn} />
      </Section>
      <Section id="log" title="Log of this report">
        <ReportLog log={log} timeZone={summit.timeZone} />
      </Section>
    </Page>
  );
}
