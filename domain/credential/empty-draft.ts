import { createId } from '../ids.ts';
import { spokenFor } from '../words/interface-language.ts';
import { saidIn } from '../words/reading-language.ts';
import type { CredentialDraft } from './draft.ts';
import { type RubricFormId, rubricForms } from './rubric.ts';

/** A credential of which nothing is written yet, with the levels of such a rubric and the best of them required. */
export function emptyDraft(language: string, idOf: () => string = createId, rubric: RubricFormId = 'graded'): CredentialDraft {
  const { labels } = rubricForms.find(({ id }) => id === rubric) ?? rubricForms[0];
  const levels = saidIn(spokenFor(language), labels).map((label) => ({ id: idOf(), label }));
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
