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

/** Labels that the field uses, best first; any others may be written. */
export const rubricLabelSets = [
  ['Proficient', 'Basic', 'Developing'],
  ['Yes', 'Almost', 'Not yet'],
] as const;

/** What a cell says, empty where nothing was written. */
export const cellOf = (row: RubricRow, levelId: string): string => row.cells[levelId] ?? '';
