import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '#domain/actor.ts';
import { isWaiting } from '#domain/report/approval-standing.ts';
import { type ApprovalsAct, approvalsFormSchema } from '#domain/report/approval-forms.ts';
import { t } from '#domain/words/t.ts';
import type { Services } from '#server/services/index.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { AskForm } from './ask-form.tsx';
import { PeopleList } from './people-list.tsx';
import { ReportLog } from './report-log.tsx';
import { RewordedList } from './reworded-list.tsx';
import { RoomsList } from './rooms-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Approval · ${view?.report.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.approving.readApprovals(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, approvalsFormSchema, async (act) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { approving } = context.services;
    return redirectWithFlash(`/reports/${slug}/approval`, { tone: 'good', text: await doneBy(approving, context.actor, slug, act) }, context.origin);
  });

async function doneBy(approving: Services['approving'], actor: Actor, slug: string, act: ApprovalsAct): Promise<string> {
  switch (act.intent) {
    case 'ask':
      return askedWords(await approving.askToApprove(actor, slug, act));
    case 'ask-again':
      return askedAgainWords(await approving.askAgain(actor, slug, act));
    case 'go-back':
      await approving.goBack(actor, slug, act);
      return t`The words that were asked about stand in the draft again.`;
    case 'remind':
      return remindedWords(await approving.remind(actor, slug, act));
  }
}

const askedWords = ({ rooms, people, mails }: { rooms: number; people: number; mails: number }): string =>
  t`Asked ${rooms === 1 ? t`1 room` : t`${rooms} rooms`} and ${people === 1 ? t`1 person` : t`${people} people`}; ${mailsWords(mails)}. Guests without an address see it in the summit.`;
const askedAgainWords = ({ people, mails }: { people: number; mails: number }): string => t`Asked ${whomWords(people)} again; ${mailsWords(mails)}.`;
const remindedWords = ({ people }: { people: number }): string => (people === 0 ? t`Everybody who has not answered was reminded within the last day.` : t`Reminded ${whomWords(people)}.`);
const whomWords = (people: number): string => (people === 1 ? t`one person` : t`${people} people`);
const mailsWords = (mails: number): string => (mails === 1 ? t`one mail goes out` : t`${mails} mails go out`);

export default function Approval() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const intent = lastResult?.initialValue?.intent;
  const { report, summit, rooms, people, window, leftOut, log, reworded, mayRemind } = view;
  const approved = rooms.filter(({ said }) => said !== null && said.state === 'approved' && !isWaiting(said)).length;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={`/reports/${report.slug}/compose`}>Draft of {report.title}</Link>}
        title={rooms.length === 0 ? 'Nothing to approve yet' : rooms.length === 1 ? `${approved} of 1 room has approved` : `${approved} of ${rooms.length} rooms have approved`}
        standfirst={window ? <>{window.isOpen ? 'Answers are taken until' : 'The window closed on'} <LocalTime at={window.closesAt} zone={summit.timeZone} show="day-time" />. {window.silence === 'approves' ? 'Whoever says nothing agrees.' : 'The words of whoever says nothing are left out.'}</> : 'Nobody is asked yet. Publishing without approval is possible; the page then says whose is missing.'}
      />
      {intent !== 'ask' && intent !== 'ask-again' && <RefusedAct lastResult={lastResult} />}
      {leftOut > 0 && (
        <p className="mb-6 text-s font-semibold">
          {leftOut === 1
            ? 'One passage of the draft would not be published: words in it were taken back, silence leaves it out, or silence agreed to other words.'
            : `${leftOut} passages of the draft would not be published: words in them were taken back, silence leaves them out, or silence agreed to other words.`}
        </p>
      )}
      <Section id="rooms" title="Approval by the rooms" rule="none">
        <RoomsList rooms={rooms} timeZone={summit.timeZone} />
      </Section>
      <Section id="people" title="People whose words stand in it">
        <PeopleList people={people} isOpen={mayRemind} timeZone={summit.timeZone} />
      </Section>
      {reworded.length > 0 && (
        <Section id="reworded" title={reworded.length === 1 ? 'One passage was edited since it was asked about' : `${reworded.length} passages were edited since they were asked about`}>
          <RewordedList reworded={reworded} timeZone={summit.timeZone} lastResult={intent === 'ask-again' ? lastResult : undefined} />
        </Section>
      )}
      <Section id="ask" title={window === null ? 'Ask for approval' : window.isOpen ? 'Move the end, or ask who came since' : 'Ask once more'}>
        <AskForm window={window} timeZone={summit.timeZone} lastResult={intent === 'ask' ? lastResult : undefined} isWithdrawn={report.isWithdrawn} />
      </Section>
      <Section id="log" title="Log of this report">
        <ReportLog log={log} timeZone={summit.timeZone} />
      </Section>
    </Page>
  );
}
