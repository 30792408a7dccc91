import type { SubmissionResult } from '@conform-to/react';
import { Notice } from '#app/ui/notice.tsx';

/** Why a one-press act was not done, for pages with a form in every row. */
export function RefusedAct({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const reasons = Object.values(lastResult?.error ?? {}).flatMap((messages) => messages ?? []);
  if (reasons.length === 0) return null;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="bad" title={reasons[0]}>
        {reasons.slice(1).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Notice>
    </div>
  );
}
