import { createId } from '../ids.ts';
import type { CredentialDraft } from './draft.ts';
import { rubricLabelSets } from './rubric.ts';

/** A credential of which nothing is written yet, with the first labels of the rubric at hand and the best of them required. */
export function emptyDraft(language: string, idOf: () => string = createId): CredentialDraft {
  const levels = rubricLabelSets[0].map((label) => ({ id: idOf(), label }));
  return {
    name: '',
    competency: '',
    keyMethod: '',
    description: '',
    methodComponents: [],
    rationale: '',
    research: [],
    resources: [],
    overviewQuestions: [],
    artifacts: [],
    mediaReason: '',
    reflectionQuestions: [],
    reflectionAbsentBecause: '',
    rubric: { levels, requiredLevelId: levels[0]?.id ?? null, rows: [] },
    audience: '',
    prerequisites: '',
    hours: { least: null, most: null },
    alignments: [],
    tags: [],
    privacyNote: '',
    integrityNote: '',
    licence: 'CC BY 4.0',
    issuer: { name: '', url: '' },
    language,
  };
}
