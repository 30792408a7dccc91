import { t } from '../words/t.ts';

/** Whether a row judges how well something was done, or only that it is there. */
export const rubricRowKinds = ['quality', 'completeness'] as const;
export type RubricRowKind = (typeof rubricRowKinds)[number];

export type RubricLevel = { id: string; label: string };

/** `cells` holds a descriptor by the id of its level; a level without one has an empty cell. */
export type RubricRow = {
  id: string;
  criterion: string;
  kind: RubricRowKind;
  artifactIds: string[];
  componentIds: string[];
  cells: Record<string, string>;
};

/** Rows x levels, best level first. Whoever reaches the required level in every row has earned it. */
export type Rubric = { levels: RubricLevel[]; requiredLevelId: string | null; rows: RubricRow[] };

/** Levels that the field uses, best first, and what each set is good for; any others may be written. */
export const rubricForms = [
  { id: 'graded', labels: () => [t`Proficient`, t`Basic`, t`Developing`], purpose: () => t`Tells how far work has come, as in the template of Digital Promise.` },
  { id: 'yes-not-yet', labels: () => [t`Yes`, t`Almost`, t`Not yet`], purpose: () => t`Tells whether it is there, for work that is sent in again until it is.` },
] as const;
export type RubricFormId = (typeof rubricForms)[number]['id'];
export const rubricFormIds = rubricForms.map(({ id }) => id) as readonly RubricFormId[];

/** What a cell says, empty where nothing was written. */
export const cellOf = (row: RubricRow, levelId: string): string => row.cells[levelId] ?? '';
