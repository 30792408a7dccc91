import type { CredentialDraft } from './draft.ts';
import type { Rubric, RubricRow } from './rubric.ts';

/** What the levels are called, best first; the one that is required says so. */
export const levelLabels = ({ levels, requiredLevelId }: Rubric): string[] => levels.map(({ id, label }, place) => `${label || `Level ${place + 1}`}${id === requiredLevelId ? ' (required)' : ''}`);

/** Which artifacts a row is judged by, and which components it judges, by their numbers: "Artifact 1, 2; Component 3". */
export function judgedWords(row: Pick<RubricRow, 'artifactIds' | 'componentIds'>, { artifacts, methodComponents }: Pick<CredentialDraft, 'artifacts' | 'methodComponents'>): string {
  const numbers = (ids: readonly string[], all: readonly { id: string }[]) => all.flatMap(({ id }, place) => (ids.includes(id) ? [place + 1] : [])).join(', ');
  return [
    ['Artifact', numbers(row.artifactIds, artifacts)],
    ['Component', numbers(row.componentIds, methodComponents)],
  ]
    .flatMap(([word, which]) => (which ? [`${word} ${which}`] : []))
    .join('; ');
}
