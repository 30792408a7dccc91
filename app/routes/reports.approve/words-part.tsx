import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { APPROVAL_LIMITS } from '#domain/report/approval.ts';
import { shownPersonWords } from '#domain/report/report-words.ts';
import { t } from '#domain/words/t.ts';
import type { OwnWordsView } from '#server/services/reports/approving/read-own-words.ts';
import { SaidLine } from '#app/approving/said-line.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Decision } from './decision.tsx';
import { PassageText } from './passage-text.tsx';

type Words = OwnWordsView['words'];
type Fields = { passages: { sourceId: string; decision: string; note: string }[] };

const choices = [{ value: 'approve', label: t`Approve` }, { value: 'change', label: t`Ask for a change` }, { value: 'withdraw', label: t`Take my words back` }];

/** Why a passage is not published as it stands, as it is said to somebody who wrote in it. */
const leftOutWords = {
  'taken-back': t`Somebody who wrote here too took their words back, so this is not published as it stands.`,
  silent: t`Somebody who was asked said nothing until the window closed, so this is not published until they answer.`,
  reworded: t`This was edited after you or others had been asked about it, so it is not published until they answer, or it reads as it did.`,
  waiting: t`This is not published until everybody who was asked about it has answered.`,
} as const;

/** Each passage with words of one's own, and what one says of it; all in one form, which works without JavaScript. */
export function WordsPart({ words: { said, seen, passages }, lastResult }: { words: Words; lastResult: SubmissionResult | undefined }) {
  const open = passages.filter(({ isTakenBack }) => !isTakenBack);
  const asked = open.slice(0, APPROVAL_LIMITS.passages);
  const [form, fields] = useForm<Fields>({ id: 'words', lastResult, defaultValue: { passages: asked.map(({ sourceId, askedChange }) => ({ sourceId, decision: askedChange === null ? 'approve' : 'change', note: askedChange ?? '' })) } });
  const rows = fields.passages.getFieldList();
  return (
    <Section id="words" title="Your words" aside={<SaidLine said={said} />}>
      <p className="mb-5 max-w-measure text-s text-ink-soft">
        {passages.length === 1 ? 'One passage of this draft holds words that you wrote.' : `${passages.length} passages of this draft hold words that you wrote.`} A passage that several wrote leaves the report as a whole when one of them takes their words back.
      </p>
      <Form id="give-back" method="post" preventScrollReset>
        <input type="hidden" name="intent" value="give-back" />
      </Form>
      <TakenBack passages={passages.filter(({ isTakenBack }) => isTakenBack)} />
      <Form method="post" preventScrollReset {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} title="Your answer is not kept yet." />
        <input type="hidden" name="seen" value={seen} />
        <ol className="grid gap-6">
          {asked.map((passage, place) => {
            const row = rows[place]?.getFieldset();
            return (
              <li key={`${passage.sourceId} ${place}`} className="border-l-3 border-accent pl-4">
                <PassageText passage={passage} />
                <p className="mt-1.5 text-s">
                  You are shown as: <strong>{shownPersonWords(passage.self)}</strong>
                </p>
                {passage.leftOut && <p className="mt-1.5 text-s text-ink-soft">{leftOutWords[passage.leftOut]}</p>}
                {row && (
                  <>
                    <input type="hidden" name={row.sourceId.name} value={passage.sourceId} />
                    <Decision legend={`What you say of passage ${place + 1}`} choices={choices} decision={row.decision} note={row.note} />
                  </>
                )}
              </li>
            );
          })}
        </ol>
        {open.length > asked.length && <p className="text-s text-ink-soft">{open.length - asked.length} more passages go with this answer.</p>}
        {open.length > 0 && (
          <SubmitButton variant="primary" name="intent" value="words" className="justify-self-start max-sm:w-full">
            Send my answer
          </SubmitButton>
        )}
      </Form>
      {open.length > 0 && (
        <div className="mt-6">
          <Disclosure summary="Take all my words back">
            <Form method="post" className="grid max-w-measure justify-items-start gap-3 text-s text-ink-soft">
              <p>No passage with words of yours stands in any later version of this report. You can give them back as long as nothing was published since. What was published before stays reachable.</p>
              <SubmitButton name="intent" value="withdraw-all">
                Take all my words back
              </SubmitButton>
            </Form>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

const TakenBack = ({ passages }: { passages: Words['passages'] }) =>
  passages.length > 0 && (
    <ol className="mb-6 grid gap-5">
      {passages.map((passage, place) => (
        <li key={`${passage.sourceId} ${place}`} className="border-l-3 border-line-strong pl-4">
          <PassageText passage={passage} />
          <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-s">
            <ToneLine icon="undo">You took these words back</ToneLine>
            {passage.mayGiveBack ? (
              <Button type="submit" form="give-back" name="sourceId" value={passage.sourceId} size="small">
                Give them back
              </Button>
            ) : (
              <span className="text-ink-soft">A version without them is published.</span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
