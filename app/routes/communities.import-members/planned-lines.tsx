import type { PlannedLine } from '#domain/membership/member-list.ts';
import { t } from '#domain/words/t.ts';
import type { MemberPreview } from '#server/services/community/import-members.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

/** What will happen to each line of the list. */
export const PlannedLines = ({ preview: { lines, unused } }: { preview: MemberPreview }) => (
  <>
    {unused.length > 0 && <p className="mb-3 text-s text-ink-soft">Not used: {unused.length === 1 ? 'the column' : 'the columns'} {unused.map((head) => `“${head}”`).join(', ')}.</p>}
    <Table caption="What will happen, line by line" columns={[t`Address`, t`What will happen`, t`Line`]}>
      {lines.map((line) => (
        <Row key={line.line}>
          <RowHeader><span className="font-sans text-s break-all">{line.email || 'No address'}</span></RowHeader>
          <Cell><Outcome line={line} /></Cell>
          <Cell label="Line" className="text-ink-soft tabular-nums">{line.line}</Cell>
        </Row>
      ))}
    </Table>
  </>
);

function Outcome({ line }: { line: PlannedLine }) {
  switch (line.outcome) {
    case 'invite':
      return <ToneLine tone="good" icon="mail">New invitation</ToneLine>;
    case 'invite-again':
      return <ToneLine tone="good" icon="mail">New invitation; the one before has ended</ToneLine>;
    case 'already-member':
      return <span className="text-ink-soft">A member already; nothing happens</span>;
    case 'already-invited':
      return <span className="text-ink-soft">Invited already; nothing happens</span>;
    case 'repeated':
      return <span className="text-ink-soft">The same as line {line.ofLine}; counted once</span>;
    case 'invalid':
      return <ToneLine tone="bad" icon="warning">{line.reason}</ToneLine>;
  }
}
