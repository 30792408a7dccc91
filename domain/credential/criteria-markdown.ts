import { artifactMediumWords, type CredentialDraft, type PartQuestion } from './draft.ts';
import { entryMarkdown, lineMarkdown, proseMarkdown, sectionMarkdown, tableMarkdown } from './markdown-words.ts';
import { cellOf, type RubricRow } from './rubric.ts';
import { judgedWords } from './rubric-words.ts';
import { t } from '../words/t.ts';

/** What an earner is judged by, as Markdown: competency, method, the three parts, and the rubric as assessors have it. Headings begin at `depth`. */
export function criteriaMarkdown(draft: CredentialDraft, depth = 2): string[] {
  const section = (heading: string, parts: readonly string[]) => sectionMarkdown(depth, heading, parts);
  const steps = draft.methodComponents.map(({ text }, place) => entryMarkdown(`${place + 1}. `, proseMarkdown(text))).join('\n');
  return [
    ...section(t`Competency`, [proseMarkdown(draft.competency)]),
    ...section(t`Key method`, [proseMarkdown(draft.keyMethod)]),
    ...section(t`Method components`, [steps]),
    ...section(t`Part 1, overview`, [questionTable(draft.overviewQuestions)]),
    ...section(t`Part 2, artifacts`, [artifactTable(draft), proseMarkdown(draft.mediaReason)]),
    ...section(t`Part 3, reflection`, [questionTable(draft.reflectionQuestions), proseMarkdown(draft.reflectionAbsentBecause)]),
    ...section(t`Rubric`, rubricParts(draft)),
  ];
}

const questionTable = (questions: readonly PartQuestion[]): string =>
  questions.length === 0 ? '' : tableMarkdown([t`Question`, t`Limit`, t`Passes when`], questions.map(({ question, wordLimit, passingDescriptor }) => [question, wordLimit === null ? '' : t`${wordLimit} words`, passingDescriptor]));

const artifactTable = ({ artifacts }: CredentialDraft): string =>
  artifacts.length === 0 ? '' : tableMarkdown([t`Artifact`, t`Count or length`, t`Accepted as`, t`Instructions`], artifacts.map(({ title, amount, media, instructions }) => [title, amount, media.map((medium) => artifactMediumWords()[medium]).join(', '), instructions]));

function rubricParts(draft: CredentialDraft): string[] {
  const { rubric } = draft;
  const required = rubric.levels.find(({ id }) => id === rubric.requiredLevelId);
  const head = [t`Row`, ...rubric.levels.map(({ label }) => label)];
  const traced = (row: RubricRow): string => judgedWords(row, draft).toLowerCase();
  const rows = (kind: RubricRow['kind']) => rubric.rows.filter((row) => row.kind === kind).map((row) => [traced(row) ? `${row.criterion} (${traced(row)})` : row.criterion, ...rubric.levels.map(({ id }) => cellOf(row, id))]);
  const table = (kind: RubricRow['kind']): string => (rows(kind).length === 0 ? '' : tableMarkdown(head, rows(kind)));
  const complete = table('completeness');
  return [required && rubric.rows.length > 0 ? t`Required level in every row: ${lineMarkdown(required.label)}.` : '', table('quality'), complete && t`What must be there:`, complete];
}
