import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { roomRuleWords } from '#domain/attribution.ts';
import type { SubjectKind } from '#domain/feedback/subject.ts';
import { t } from '#domain/words/t.ts';
import type { RoundView } from '#server/services/feedback/rounds/read-round.ts';
import { giveFeedbackPath, remarksPath } from '#app/feedback/feedback-addresses.ts';
import { ledgerPath } from '#app/feedback/ledger/ledger-query.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { InvitedList } from './invited-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { RoundProgressList } from './round-progress.tsx';
import { CloseRound, ExtendRound, RoundLink } from './run-round.tsx';

type Props = { view: RoundView; lastResult: SubmissionResult | undefined };

/** A round that was opened: how far it is by perspective, who came, and what its authors can do. */
export function AskedRound({ view, lastResult }: Props) {
  const { round, subject, progress, remarks, invited, people, unfinished, remindable, mayAsk, mayLink } = view;
  const isOpen = round.state === 'open';
  const intent = lastResult?.initialValue?.intent;
  const refusedIn = (name: string) => (intent === name ? lastResult : undefined);
  return (
    <>
      {intent !== 'invite' && intent !== 'extend' && <RefusedAct lastResult={lastResult} />}
      <Section id="progress" title={remarks === 0 ? 'Nothing was said yet' : remarks === 1 ? 'One remark so far' : isOpen ? `${remarks} remarks so far` : `${remarks} remarks`} rule="none">
        <RoundProgressList progress={progress} />
        <div className="mt-5 flex flex-wrap gap-2">
          {isOpen && mayAsk && (
            <Form method="post" preventScrollReset>
              <SubmitButton variant={remindable > 0 ? 'primary' : 'default'} icon="mail" name="intent" value="remind">
                {remindable === 0 ? 'Remind' : remindable === 1 ? 'Remind one person' : `Remind ${remindable} people`}
              </SubmitButton>
            </Form>
          )}
          {!isOpen && mayAsk && (
            <Form method="post">
              <SubmitButton variant="primary" name="intent" value="again">
                Ask the same people about what changed
              </SubmitButton>
            </Form>
          )}
          {remarks > 0 && <LinkButton to={remarksPath(subject, round.number)}>Answer the remarks</LinkButton>}
          <LinkButton to={ledgerPath(subject)}>What became of it</LinkButton>
          <LinkButton to={giveFeedbackPath(round.id)} variant="quiet">
            {isOpen ? 'As they see it' : 'The frozen text'}
          </LinkButton>
        </div>
        {isOpen && (
          <p className="mt-2 text-xs text-ink-soft">
            {unfinished === 0
              ? 'Nobody is left to be reminded.'
              : unfinished === 1
                ? '1 of those who have an address here has not finished. Nobody is reminded more than once a day; a day before the end it happens by itself.'
                : `${unfinished} of those who have an address here have not finished. Nobody is reminded more than once a day; a day before the end it happens by itself.`}
          </p>
        )}
      </Section>
      {round.state === 'closed' && <OutcomeForm view={view} lastResult={refusedIn('publish-outcome')} />}
      <Section id="people" title="Who was invited">
        <InvitedList invited={invited} people={people} />
        {isOpen && mayAsk && <InviteForm view={view} lastResult={refusedIn('invite')} />}
      </Section>
      {isOpen && mayAsk && (
        <Section id="run" title="While it is open">
          <RoundLink link={round.link} kind={subject.kind} mayLink={mayLink} />
          <ExtendRound view={view} lastResult={refusedIn('extend')} />
        </Section>
      )}
      <Section id="told" title="What people were told">
        <p className="max-w-measure text-s">
          People are shown {roomRuleWords()[round.attribution]}
          {round.mayChooseAttribution ? ', unless they choose otherwise' : ''}. {readersWords(subject.kind, round.isLedgerPublic)}
        </p>
        {round.introduction !== '' && <p className="mt-2 max-w-measure font-serif whitespace-pre-line text-ink-soft">{round.introduction}</p>}
      </Section>
      {isOpen && <CloseRound kind={subject.kind} />}
    </>
  );
}

function readersWords(kind: SubjectKind, isPublic: boolean): string {
  if (kind === 'report') return isPublic ? t`Once a version of the report with these words is published, everybody may read what was said and what became of it.` : t`What was said is read by those who ask, who took part and those who were asked.`;
  return isPublic ? t`Everybody may read what was said and what became of it.` : t`What was said is read by those who ask, the community and those who were asked.`;
}
