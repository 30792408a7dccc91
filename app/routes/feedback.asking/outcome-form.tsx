import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { RoundView } from '#server/services/feedback/rounds/read-round.ts';
import { outcomePath } from '#app/feedback/feedback-addresses.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

/** What came of a closed round as a page of its own: looked at, published with a word of one's own, and taken off the site again. */
export function OutcomeForm({ view: { subject, round, mayAsk }, lastResult }: { view: RoundView; lastResult: SubmissionResult | undefined }) {
  const { outcome, isLedgerPublic } = round;
  const sent = lastResult?.initialValue?.words;
  const look = (
    <LinkButton to={outcomePath(subject, round.number)} variant="quiet">
      {outcome.isPublished ? 'Read it' : 'Look at it first'}
    </LinkButton>
  );
  return (
    <Section id="outcome" title="The report of this round">
      <p className="mb-4 max-w-measure text-s text-ink-soft">
        {isLedgerPublic
          ? 'One page that everybody may read and print: what was asked and whom, the answers, what was said place by place with what became of it, and the ratings. Everybody is shown as they chose; no perspective of fewer than three is told.'
          : 'Those who gave feedback were told that what they say is not public, so that this page stays with those who ask.'}
      </p>
      {!mayAsk || !isLedgerPublic ? (
        <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
          {outcome.isPublished && (
            <SubmitButton name="intent" value="outcome-back">
              Take it off the site
            </SubmitButton>
          )}
          {look}
        </Form>
      ) : (
        <Form method="post" preventScrollReset className="grid gap-4">
          <TextArea field={plainField('words', { id: 'outcome-words', defaultValue: typeof sent === 'string' ? sent : outcome.words, maxLength: ROUND_LIMITS.outcome })} label="A word of yours at its head" isOptional rows={3} hint="What you learned, and what you do with it." />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary" name="intent" value="publish-outcome">
              {outcome.isPublished ? 'Change the word' : 'Publish it'}
            </SubmitButton>
            {outcome.isPublished && (
              <SubmitButton name="intent" value="outcome-back">
                Take it off the site
              </SubmitButton>
            )}
            {look}
          </div>
        </Form>
      )}
    </Section>
  );
}
