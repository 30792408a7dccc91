import { Form } from '@remix-run/react';
import type { TriageView } from '#server/services/feedback/ledger/read-triage.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** Remarks that seem to say much the same: a suggestion with its reason, done by a press and never by itself. */
export const SimilarGroups = ({ groups, then }: { groups: TriageView['similar']; then: string }) =>
  groups.length > 0 && (
    <Disclosure summary={groups.length === 1 ? 'Some remarks seem to say much the same' : `${groups.length} groups of remarks seem to say much the same`} hint="By place and words">
      <ul>
        {groups.map(({ seen, numbers, where, text }) => (
          <li key={numbers.join()} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3 text-s">
            <div className="min-w-0 flex-1 basis-64">
              <p className="truncate font-serif">{text}</p>
              <p className="text-xs text-ink-soft">
                {where}: {numbers.join(', ')}
              </p>
            </div>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="from" value={`similar-${numbers[0]}`} />
              <input type="hidden" name="then" value={then} />
              {seen.map((each) => (
                <input key={each} type="hidden" name="remarks" value={each} />
              ))}
              <SubmitButton size="small" name="intent" value="group">
                Put together<span className="sr-only"> remarks {numbers.join(', ')}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
