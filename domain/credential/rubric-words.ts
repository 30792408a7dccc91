import type { CredentialDraft } from './draft.ts';
import type { Rubric, RubricRow } from './rubric.ts';
import { t } from '../words/t.ts';

/** What the levels are called, best first; the one that is required says so. */
export const levelLabels = ({ levels, requiredLevelId }: Rubric): string[] => levels.map(({ id, label }, place) => requiredOrNot(label || t`Level ${place + 1}`, id === requiredLevelId));

const requiredOrNot = (label: string, isRequired: boolean): string => (isRequired ? t`${label} (required)` : label);

/** Which artifacts a row is judged by, and which components it judges, by their numbers: "Artifact 1, 2; Component 3". */
export function judgedWords(row: Pick<RubricRow, 'artifactIds' | 'componentIds'>, { artifacts, methodComponents }: Pick<CredentialDraft, 'artifacts' | 'methodComponents'>): string {
  const numbers = (ids: readonly string[], all: readonly { id: string }[]) => all.flatMap(({ id }, place) => (ids.includes(id) ? [place + 1] : [])).join(', ');
  const [judgedOn, judged] = [numbers(row.artifactIds, artifacts), numbers(row.componentIds, methodComponents)];
  return [judgedOn && t`Artifact ${judgedOn}`, judged && t`Component ${judged}`].filter(Boolean).join('; ');
}
