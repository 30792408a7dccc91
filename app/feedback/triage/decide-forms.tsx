import { Form, Link, useSearchParams } from '@remix-run/react';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { OpenedRemark } from '#server/services/feedback/ledger/read-opened.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { ChangeShown } from '../ledger/change-shown.tsx';
import { closedChoices } from './bulk-form.tsx';
import { useActField } from './refused-act.ts';

type Props = { remark: OpenedRemark; then: string; here: string };

/** What becomes of an open remark: its suggestion taken over by one press, or a decision with its reason and the change it led to. */
export function DecideForms({ remark, then, here }: Props) {
  const field = useActField(`decide-${remark.number}`);
  const { asked, now } = remark;
  const [params] = useSearchParams();
  const isChanged = now !== null && now !== asked;
  const isFilled = isChanged && params.has('change');
  return (
    <>
      {remark.proposal && <TakeOver remark={remark} then={then} here={here} />}
      <Form method="post" preventScrollReset className="grid gap-4">
        <input type="hidden" name="from" value={`decide-${remark.number}`} />
        <input type="hidden" name="then" value={then} />
        <input type="hidden" name="remarks" value={remark.seen} />
        <RadioGroup field={field('disposition')} label="What becomes of it" choices={closedChoices} isInline />
        <TextArea field={field('reason', { maxLength: ROUND_LIMITS.reason })} label="Why" hint="Whoever gave it reads this, and so does everybody who reads the ledger." rows={3} />
        <Disclosure summary="The change it led to" hint="If there is one; not where it is declined" isOpen={isFilled}>
          <div className="grid gap-3">
            {isChanged && !isFilled && (
              <p className="text-s">
                <Link to={`?${withChange(params)}#remark-${remark.number}`} preventScrollReset className="inline-flex min-h-6 items-center">
                  Fill in what changed there since
                </Link>
              </p>
            )}
            <TextArea key={`before ${isFilled}`} field={field('before', { maxLength: ROUND_LIMITS.change, defaultValue: isFilled ? asked : '' })} label="The words before" isOptional rows={2} />
            <TextArea key={`after ${isFilled}`} field={field('after', { maxLength: ROUND_LIMITS.change, defaultValue: isFilled ? now : '' })} label="The words after" isOptional rows={2} />
          </div>
        </Disclosure>
        <SubmitButton variant={remark.proposal?.kind === 'taken' ? 'default' : 'primary'} name="intent" value="decide" className="justify-self-start">
          Close it
        </SubmitButton>
      </Form>
    </>
  );
}

/** The address here, which fills in what changed since it was asked about: only who decides knows whether it is what the remark led to. */
function withChange(params: URLSearchParams): URLSearchParams {
  const filled = new URLSearchParams(params);
  filled.set('change', 'since');
  return filled;
}

function TakeOver({ remark, then, here }: Props) {
  const { proposal, now } = remark;
  const field = useActField(`take-${remark.number}`);
  if (proposal === null) return null;
  if (proposal.kind !== 'taken' || now === null)
    return (
      <Notice tone="warn" title={proposal.kind === 'several' ? 'The quoted words stand there more than once' : 'The words are no longer as they were asked about'} className="mb-5">
        The suggestion cannot be taken over by a press. Both stand on this page: write the place yourself, then say here what became of the remark.
      </Notice>
    );
  return (
    <Form method="post" preventScrollReset className="mb-6 border-b border-line pb-6">
      <p className="text-s font-semibold">With the suggestion it reads</p>
      <ChangeShown before={now} after={proposal.after} />
      <input type="hidden" name="from" value={`take-${remark.number}`} />
      <input type="hidden" name="then" value={remark.alike === 0 ? then : here} />
      <input type="hidden" name="remarks" value={remark.seen} />
      <input type="hidden" name="words" value={proposal.words} />
      <div className="grid gap-3">
        <Disclosure summary="Another reason" hint="Else: “Taken as you suggested it.”">
          <TextArea field={field('reason', { maxLength: ROUND_LIMITS.reason })} label="Reason" isOptional rows={2} />
        </Disclosure>
        <SubmitButton variant="primary" icon="check" name="intent" value="take-over" className="justify-self-start">
          Take it over
        </SubmitButton>
        <p className="text-xs text-ink-soft">It is written into the live text at once, in your name; whoever has it open sees it come.</p>
      </div>
    </Form>
  );
}
