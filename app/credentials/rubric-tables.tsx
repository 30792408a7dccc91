import type { CredentialDraft } from '#domain/credential/draft.ts';
import { cellOf, type RubricRow } from '#domain/credential/rubric.ts';
import { judgedWords, levelLabels } from '#domain/credential/rubric-words.ts';
import { t } from '#domain/words/t.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { FromNotes } from './from-notes.tsx';
import { ProseText } from './prose-text.tsx';

type Props = { draft: Pick<CredentialDraft, 'rubric' | 'artifacts' | 'methodComponents'>; sources: CredentialView['sources'] };

/** The rubric as assessors have it: how well things were done, and what must be there. On phones each row is a block of lines. */
export function RubricTables({ draft, sources }: Props) {
  const { levels, requiredLevelId, rows } = draft.rubric;
  const required = levels.find(({ id }) => id === requiredLevelId);
  return (
    <>
      {required && (
        <p className="mb-4 text-s">
          Required level in every row: <b>{required.label}</b>, marked in each row.
        </p>
      )}
      <RowTable caption="How well it was done" rows={rows.filter(({ kind }) => kind === 'quality')} draft={draft} sources={sources} />
      <RowTable caption="What must be there" rows={rows.filter(({ kind }) => kind === 'completeness')} draft={draft} sources={sources} />
    </>
  );
}

function RowTable({ caption, rows, draft, sources }: Props & { caption: string; rows: readonly RubricRow[] }) {
  if (rows.length === 0) return null;
  const { levels, requiredLevelId } = draft.rubric;
  const labels = levelLabels(draft.rubric);
  return (
    <div className="mb-8 not-phone:[&_td]:pl-3 not-phone:[&_th+th[role=columnheader]]:pl-3">
      <Table caption={caption} isCaptionVisible columns={[t`Row`, ...labels]}>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeader detail={judgedWords(row, draft)}>
              {row.criterion}
              <FromNotes sources={sources} field="rubric" entryId={row.id} />
            </RowHeader>
            {levels.map(({ id }, place) => (
              <Cell key={id} label={labels[place] ?? ''} className={id === requiredLevelId ? 'not-phone:bg-accent-wash phone:border-l-3 phone:border-accent phone:pl-3' : ''}>
                <ProseText text={cellOf(row, id)} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </div>
  );
}
