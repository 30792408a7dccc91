import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { feedbackPath, giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';
import { ledgerPath } from '#app/feedback/ledger/ledger-query.ts';
import { LinkButton } from '#app/ui/button.tsx';

/** From a report to what was said about it, to saying something, and for those who compose it to asking. */
export function FeedbackWays({ view: { report, feedback } }: { view: ReportView }) {
  if (feedback === null || !(feedback.hasLedger || feedback.mayAsk || feedback.openRoundId !== null)) return null;
  const about = { kind: 'report', slug: report.slug } as const;
  return (
    <nav aria-label="Feedback on this report" className="mt-5 flex flex-wrap gap-2 print:hidden">
      {feedback.openRoundId !== null && (
        <LinkButton to={giveFeedbackPath(feedback.openRoundId)} icon="pencil" size="small">
          Give feedback
        </LinkButton>
      )}
      {feedback.hasLedger && (
        <LinkButton to={ledgerPath(about)} icon="remark" size="small">
          You said, we did
        </LinkButton>
      )}
      {feedback.mayAsk && (
        <LinkButton to={feedbackPath(about)} icon="people" size="small">
          Ask for feedback
        </LinkButton>
      )}
    </nav>
  );
}
