import { OpenRemarksLink } from '#app/feedback/open-remarks-link.tsx';
import { useComposing } from './composing-context.ts';
import { remarksWithin } from './remarks-within.ts';

/** How many open remarks there are about the words of a passage, place by place, and the way to them. */
export function PassageRemarks({ wording }: { wording: string }) {
  const { report, openRemarks } = useComposing().view;
  if (openRemarks === null) return null;
  return remarksWithin(openRemarks.places, wording).map(({ place, count, where }) => <OpenRemarksLink key={place} about={{ kind: 'report', slug: report.slug }} round={openRemarks.round} place={place} count={count} of={where} />);
}

/** How many open remarks there are about all of the report. */
export function ReportRemarks() {
  const { report, openRemarks } = useComposing().view;
  if (openRemarks === null) return null;
  return <OpenRemarksLink about={{ kind: 'report', slug: report.slug }} round={openRemarks.round} place={null} count={openRemarks.places.reduce((sum, { count }) => sum + count, 0)} of="the report" />;
}
