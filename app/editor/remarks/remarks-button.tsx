import { Button } from '#app/ui/button.tsx';
import { useWriting } from '../writing.ts';
import { shownThreads } from './remark-desk.ts';
import { RemarkOffer } from './remark-offer.tsx';
import { useHasMargin, useRemarks } from './use-remarks.ts';

/** Where the margin has no room: how many remarks are open, and the way to them. */
export function RemarksButton() {
  const { shown, show } = useWriting();
  const { known } = useRemarks();
  if (useHasMargin()) return null;
  return (
    <span className="flex items-center">
      <RemarkOffer />
      <Button type="button" variant="quiet" size="small" icon="remark" aria-expanded={shown === 'remarks'} onClick={() => show(shown === 'remarks' ? null : 'remarks')}>
        <span className="max-md:sr-only">Remarks</span> {shownThreads({ ...known, shown: 'open' }).length}
      </Button>
    </span>
  );
}
