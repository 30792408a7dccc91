import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { licences } from '#domain/licence.ts';
import { alignmentTypes, artifactMedia, type CredentialDraft, type PartQuestion, researchTypes } from '../draft.ts';
import { type Rubric, rubricRowKinds } from '../rubric.ts';
import { authorsIn } from './author-line.ts';
import { asAmount, asDay, asIds, asOneOf, asSeveralOf, asText, asWhole } from './entry-values.ts';
import { type StoredEntry, storedFields, type StoredFields } from './stored-fields.ts';

/** What the text of a credential says, as agreed: any text gives a draft, and what is missing or misshapen in it reads as not written. */
export function draftOfContent(content: readonly UnsignedPart[]): CredentialDraft {
  const { line, prose, value, entries } = storedFields(content);
  const hours = value('hours');
  const [least = null, most = null] = Array.isArray(hours) ? (hours as unknown[]) : [];
  return {
    name: line('name'),
    competency: prose('competency'),
    keyMethod: prose('keyMethod'),
    description: prose('description'),
    methodComponents: entries('methodComponents').map((entry) => ({ id: entry.id, text: entry.prose('text') })),
    rationale: prose('rationale'),
    research: entries('research').map((entry) => ({
      id: entry.id,
      type: asOneOf(researchTypes, entry.value('type'), 'document'),
      authors: authorsIn(entry.line('authors')),
      year: asWhole(entry.value('year')),
      title: entry.line('title'),
      container: entry.line('container'),
      volume: entry.line('volume'),
      issue: entry.line('issue'),
      pages: entry.line('pages'),
      publisher: entry.line('publisher'),
      url: entry.line('url'),
      doi: entry.line('doi'),
      checkedOn: asDay(entry.value('checkedOn')),
    })),
    resources: entries('resources').map((entry) => ({
      id: entry.id,
      title: entry.line('title'),
      url: entry.line('url'),
      isFree: entry.value('isFree') === true,
      note: entry.prose('note'),
      checkedOn: asDay(entry.value('checkedOn')),
    })),
    overviewQuestions: entries('overviewQuestions').map(questionOf),
    artifacts: entries('artifacts').map((entry) => ({
      id: entry.id,
      title: entry.line('title'),
      media: asSeveralOf(artifactMedia, entry.value('media')),
      amount: entry.line('amount'),
      instructions: entry.prose('instructions'),
      showsStudents: entry.value('showsStudents') === true,
    })),
    mediaReason: prose('mediaReason'),
    reflectionQuestions: entries('reflectionQuestions').map(questionOf),
    reflectionAbsentBecause: prose('reflectionAbsentBecause'),
    rubric: rubricOf({ value, entries }),
    audience: prose('audience'),
    prerequisites: prose('prerequisites'),
    hours: { least: asAmount(least), most: asAmount(most) },
    alignments: entries('alignments').map((entry) => ({
      id: entry.id,
      name: entry.line('name'),
      url: entry.line('url'),
      framework: entry.line('framework'),
      code: entry.line('code'),
      targetType: asOneOf(alignmentTypes, entry.value('targetType'), 'CFItem'),
    })),
    tags: [...new Set(entries('tags').map((entry) => entry.line('tag')).filter((tag) => tag !== ''))],
    privacyNote: prose('privacyNote'),
    integrityNote: prose('integrityNote'),
    licence: asOneOf(licences, value('licence'), ''),
    issuer: { name: line('issuerName'), url: line('issuerUrl') },
    language: asText(value('language')) || 'en',
  };
}

const questionOf = (entry: StoredEntry): PartQuestion => ({ id: entry.id, question: entry.prose('question'), wordLimit: asWhole(entry.value('wordLimit')), passingDescriptor: entry.prose('passingDescriptor') });

function rubricOf({ value, entries }: Pick<StoredFields, 'value' | 'entries'>): Rubric {
  const levels = entries('rubricLevels').map((entry) => ({ id: entry.id, label: entry.line('label') }));
  const required = value('rubric', 'requiredLevelId');
  return {
    levels,
    requiredLevelId: levels.find(({ id }) => id === required)?.id ?? null,
    rows: entries('rubric').map((entry) => ({
      id: entry.id,
      criterion: entry.prose('criterion'),
      kind: asOneOf(rubricRowKinds, entry.value('kind'), 'quality'),
      artifactIds: asIds(entry.value('artifactIds')),
      componentIds: asIds(entry.value('componentIds')),
      cells: Object.fromEntries(levels.map(({ id }) => [id, entry.prose(id)])),
    })),
  };
}
