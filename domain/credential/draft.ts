import type { Licence } from '../licence.ts';
import type { Rubric } from './rubric.ts';
import { t } from '../words/t.ts';

/**
 * A micro-credential as canonical JSON: what the shared document reads to, what is frozen as a version, checked, compared and exported.
 * Prose is plain text with Markdown's paragraphs and lists; an empty text, `null` and an empty list mean that nothing was written. Every
 * entry of a list keeps its `id` for life, wherever it moves; a tag is its own.
 */
export type CredentialDraft = {
  name: string;
  competency: string;
  keyMethod: string;
  description: string;
  methodComponents: MethodComponent[];
  rationale: string;
  research: ResearchEntry[];
  resources: CredentialResource[];
  /** Part 1. */
  overviewQuestions: PartQuestion[];
  /** Part 2. */
  artifacts: Artifact[];
  /** Why one medium alone is accepted. */
  mediaReason: string;
  /** Part 3. */
  reflectionQuestions: PartQuestion[];
  reflectionAbsentBecause: string;
  rubric: Rubric;
  audience: string;
  prerequisites: string;
  hours: Hours;
  alignments: Alignment[];
  tags: string[];
  privacyNote: string;
  integrityNote: string;
  licence: Licence;
  issuer: Issuer;
  /** As in BCP 47: `en`, `pt-BR`. */
  language: string;
};

export type MethodComponent = { id: string; text: string };

/** An organisation has its whole name as `family` and no `given`. */
export type ResearchAuthor = { family: string; given: string };

/** The types of CSL that research mostly comes in; whatever else is a `document`. */
export const researchTypes = ['article-journal', 'book', 'chapter', 'paper-conference', 'report', 'thesis', 'webpage', 'document'] as const;
export type ResearchType = (typeof researchTypes)[number];

/** One work of literature, as far as CSL needs it. `container` is the journal, book or site that it stands in. */
export type ResearchEntry = {
  id: string;
  type: ResearchType;
  authors: ResearchAuthor[];
  year: number | null;
  title: string;
  container: string;
  volume: string;
  issue: string;
  pages: string;
  publisher: string;
  url: string;
  /** Bare: `10.1080/0969595980050102`. */
  doi: string;
  /** The day on which its link was last found to answer, YYYY-MM-DD. */
  checkedOn: string | null;
};

export type CredentialResource = { id: string; title: string; url: string; isFree: boolean; note: string; checkedOn: string | null };

export type PartQuestion = { id: string; question: string; wordLimit: number | null; passingDescriptor: string };

export const artifactMedia = ['document', 'slides', 'spreadsheet', 'picture', 'audio', 'video', 'web-page'] as const;
export type ArtifactMedium = (typeof artifactMedia)[number];

export const artifactMediumWords = (): Record<ArtifactMedium, string> => ({
  document: t`document`,
  slides: t`slides`,
  spreadsheet: t`spreadsheet`,
  picture: t`photo or scan`,
  audio: t`audio recording`,
  video: t`video`,
  'web-page': t`web page`,
});

/** `amount` says count or length in the author's words: "3", "12 or more", "1-2 pages". */
export type Artifact = { id: string; title: string; media: ArtifactMedium[]; amount: string; instructions: string; showsStudents: boolean };

/** What Open Badges 3.0 lets an alignment point to. */
export const alignmentTypes = ['CFItem', 'ceasn:Competency', 'ceterms:Credential', 'CFRubric', 'CFRubricCriterion', 'CFRubricCriterionLevel', 'CTDL'] as const;
export type AlignmentType = (typeof alignmentTypes)[number];

/** One entry of somebody's framework of standards; `code` is what people call it by there. */
export type Alignment = { id: string; name: string; url: string; framework: string; code: string; targetType: AlignmentType };

export type Hours = { least: number | null; most: number | null };
export type Issuer = { name: string; url: string };
