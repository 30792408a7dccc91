import type { CredentialDraft } from '#domain/credential/draft.ts';
import { cellOf, type RubricRow } from '#domain/credential/rubric.ts';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { ProseText } from './prose-text.tsx';

type Props = { draft: Pick<CredentialDraft, 'rubric' | 'artifacts' | 'methodComponents'> };

/** The rubric as assessors have it: how well things were done, and what must be there. On phones each row is a block of lines. */
export function RubricTables({ draft }: Props) {
  const { levels, requiredLevelId, rows } = draft.rubric;
  const required = levels.find(({ id }) => id === requiredLevelId);
  return (
    <>
      {required && (
        <p className="mb-4 text-s">
          Required level in every row: <b>{required.label}</b>, marked in each row.
        </p>
      )}
      <RowTable caption="How well it was done" rows={rows.filter(({ kind }) => kind === 'quality')} draft={draft} />
      <RowTable caption="What must be there" rows={rows.filter(({ kind }) => kind === 'completeness')} draft={draft} />
    </>
  );
}

function RowTable({ caption, rows, draft }: Props & { caption: string; rows: readonly RubricRow[] }) {
  if (rows.length === 0) return null;
  const { levels, requiredLevelId } = draft.rubric;
  const labels = levels.map(({ id, label }, place) => `${label || `Level ${place + 1}`}${id === requiredLevelId ? ' (required)' : ''}`);
  return (
    <div className="mb-8">
      <Table caption={caption} isCaptionVisible columns={['Row', ...labels]}>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeader detail={judges(row, draft)}>{row.criterion}</RowHeader>
            {levels.map(({ id }, place) => (
              <Cell key={id} label={labels[place] ?? ''} className={id === requiredLevelId ? 'not-phone:bg-accent-wash not-phone:pl-3 phone:border-l-3 phone:border-accent phone:pl-3' : ''}>
                <ProseText text={cellOf(row, id)} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </div>
  );
}

/** Which artifacts a row is judged by, and which components it judges: their numbers, as they stand above. */
function judges(row: RubricRow, { artifacts, methodComponents }: Props['draft']): string {
  const numbers = (ids: readonly string[], all: readonly { id: string }[]) => all.flatMap(({ id }, place) => (ids.includes(id) ? [place + 1] : [])).join(', ');
  return [
    ['Artifact', numbers(row.artifactIds, artifacts)],
    ['Component', numbers(row.componentIds, methodComponents)],
  ]
    .flatMap(([word, which]) => (which ? [`${word} ${which}`] : []))
    .join('; ');
}
