import { isWaiting, standingWords } from '#domain/report/approval-standing.ts';
import type { SaidView } from '#server/services/reports/approving/read-approvals.ts';
import { ToneLine } from '#app/ui/notice.tsx';

type Said = SaidView;

/** What was said of a draft, with the icon that goes with it; "Not asked" where nobody was. */
export function SaidLine({ said }: { said: Said | null }) {
  if (said === null) return <ToneLine icon="ring">Not asked yet</ToneLine>;
  if (isWaiting(said)) return <ToneLine tone={said.state === 'asked' ? 'plain' : 'warn'} icon={said.state === 'asked' ? 'clock' : 'swap'}>{standingWords(said)}</ToneLine>;
  if (said.state === 'approved') return <ToneLine tone="good">{standingWords(said)}</ToneLine>;
  return <ToneLine tone={said.state === 'withdrawn' ? 'plain' : 'warn'} icon={said.state === 'withdrawn' ? 'undo' : 'swap'}>{standingWords(said)}</ToneLine>;
}
