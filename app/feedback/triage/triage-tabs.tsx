import { t } from '#domain/words/t.ts';
import { TabsNav } from '#app/ui/tabs-nav.tsx';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { answersPath, remarksMapPath, remarksPath } from '../feedback-addresses.ts';
import { ledgerPath } from '../ledger/ledger-query.ts';

/** The sides of what was said in a round: to be decided, where it fell, and as everybody reads it. */
export const TriageTabs = ({ subject, round, open }: { subject: SubjectAddress; round: number; open?: number }) => (
  <TabsNav
    label="Feedback of this round"
    tabs={[
      { to: remarksPath(subject, round), label: t`Remarks`, isExact: true, ...(open !== undefined && { count: open }) },
      { to: answersPath(subject, round), label: t`Answers` },
      { to: remarksMapPath(subject, round), label: t`Where they fell` },
      { to: ledgerPath(subject, { round }), label: t`The ledger` },
    ]}
  />
);
