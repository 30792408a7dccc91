import type { CredentialDraft } from '#domain/credential/draft.ts';
import { cellOf, type RubricRow } from '#domain/credential/rubric.ts';
import { judgedWords, levelLabels } from '#domain/credential/rubric-words.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { nodeOf, paragraphOf } from '../report/make-nodes.ts';
import { proseNodes } from './prose-nodes.ts';
import { t } from '#domain/words/t.ts';

/** The rubric as assessors have it: tables with a row of headers, the required level said in words and tinted. */
export function rubricNodes(draft: CredentialDraft): UnsignedNode[] {
  const { rubric } = draft;
  if (rubric.rows.length === 0) return [];
  const required = rubric.levels.find(({ id }) => id === rubric.requiredLevelId);
  return [
    ...(required ? [paragraphOf(t`Required level in every row: ${required.label}.`)] : []),
    ...rowTable(t`How well it was done`, rubric.rows.filter(({ kind }) => kind === 'quality'), draft),
    ...rowTable(t`What must be there`, rubric.rows.filter(({ kind }) => kind === 'completeness'), draft),
  ];
}

function rowTable(caption: string, rows: readonly RubricRow[], draft: CredentialDraft): UnsignedNode[] {
  if (rows.length === 0) return [];
  const { levels, requiredLevelId } = draft.rubric;
  const tintOf = (levelId: string) => ({ isTinted: levelId === requiredLevelId });
  const head = nodeOf('tableRow', [nodeOf('tableHeader', [paragraphOf(t`Row`)]), ...levelLabels(draft.rubric).map((label, place) => nodeOf('tableHeader', [paragraphOf(label)], tintOf(levels[place]?.id ?? '')))]);
  const body = rows.map((row) => {
    const judged = judgedWords(row, draft);
    const criterion: UnsignedPart[] = [nodeOf('paragraph', [{ type: 'text', text: row.criterion, marks: { bold: true } }]), ...(judged === '' ? [] : [paragraphOf(judged)])];
    return nodeOf('tableRow', [nodeOf('tableCell', criterion), ...levels.map(({ id }) => nodeOf('tableCell', orEmpty(proseNodes(cellOf(row, id))), tintOf(id)))]);
  });
  return [nodeOf('heading', [{ type: 'text', text: caption, marks: {} }], { level: 2 }), nodeOf('table', [head, ...body])];
}

const orEmpty = (nodes: UnsignedNode[]): UnsignedNode[] => (nodes.length > 0 ? nodes : [nodeOf('paragraph')]);
