import { Form } from '@remix-run/react';
import type { OverlapView } from '#server/services/agenda/overlap-view.ts';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** What clashes in the agenda, each with what ends it in one press. Nothing is moved by itself. */
export const OverlapList = ({ overlaps, className = '' }: { overlaps: readonly OverlapView[]; className?: string }) =>
  overlaps.length === 0 ? null : (
    <Notice tone="warn" title={overlaps.length === 1 ? '1 overlap' : `${overlaps.length} overlaps`} className={className}>
      <p className="text-ink-soft">Saved as it is; nothing moves by itself.</p>
      <ul>
        {overlaps.map(({ sentence, advice, proposal }) => (
          <li key={sentence} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3 first:border-0">
            <p className="min-w-0 flex-1 basis-64">
              {sentence} <span className="text-ink-soft">{advice}</span>
            </p>
            {proposal && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="proposal" value={proposal.name} />
                <SubmitButton size="small" name="intent" value="move" aria-label={`${proposal.button}: ${advice}`}>
                  {proposal.button}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
