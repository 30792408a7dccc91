import type { SubmissionResult } from '@conform-to/react';
import { Notice } from '#app/ui/notice.tsx';

type Props = { /** What the last act came back with. */ lastResult?: SubmissionResult | undefined; /** What never left this page. */ refused?: string | null; title: string };

/** Why the last act was not done; empty, and there to be heard, as long as nothing was refused. */
export function RefusedAct({ lastResult, refused, title }: Props) {
  const words = refused ?? Object.values(lastResult?.error ?? {}).flatMap((messages) => messages ?? []).join(' ');
  return (
    <div role="alert" className="empty:hidden">
      {words && (
        <Notice tone="bad" title={title}>
          {words}
        </Notice>
      )}
    </div>
  );
}
