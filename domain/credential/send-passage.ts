import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { foldName } from '../agenda/plain-text.ts';
import { proseText } from './content/prose-text.ts';
import { credentialFields, fieldOf, type FieldKey } from './credential-fields.ts';
import type { CredentialDraft } from './draft.ts';
import type { DraftPlace } from './draft-place.ts';
import { t } from '../words/t.ts';

/** Fields that take a passage: prose has it as a paragraph more, a list and the rubric as an entry more. */
export const fieldsForPassages = credentialFields.filter(({ key, kind }) => kind === 'prose' || kind === 'rubric' || ['methodComponents', 'resources', 'overviewQuestions', 'artifacts', 'reflectionQuestions'].includes(key));
export const passageFieldKeys = fieldsForPassages.map(({ key }) => key);

/** The prompts of a room that drafts a credential, by what their titles say in English or Spanish. */
const guesses: readonly [RegExp, FieldKey][] = [
  [/competenc/, 'competency'],
  [/component|steps|pasos/, 'methodComponents'],
  [/method|m[eé]todo/, 'keyMethod'],
  [/submit|evidence|artifact|evidencia|entreg/, 'artifacts'],
  [/pass|r[uú]bric|criteri|aprueb/, 'rubric'],
  [/recogni|reconoc|audience|for whom|who will|a qui[eé]n/, 'audience'],
  [/resource|recurso/, 'resources'],
  [/refle/, 'reflectionQuestions'],
  [/research|rationale|why|investigaci|fundament|por qu[eé]/, 'rationale'],
];

/** Which field a passage most likely belongs to, by the heading that it stands below; null where nothing tells. */
export const guessField = (heading: string | null): FieldKey | null => (heading === null ? null : (guesses.find(([says]) => says.test(foldName(heading)))?.[1] ?? null));

/** What a passage says in a credential: its words without the names of whom they call, since nobody was asked whether theirs may leave the room. */
export const passageWords = (nodes: readonly UnsignedNode[]): string => proseText(nodes.map(withoutNames));

const withoutNames = <Part extends UnsignedPart>(part: Part): Part => ('text' in part ? part : part.type === 'mention' ? { ...part, attributes: { label: t`somebody` } } : { ...part, content: part.content.map(withoutNames) });

/** The draft with a passage in a field, and the place that it got there; `id` is for the entry that it may become. */
export function sendPassage(draft: CredentialDraft, key: FieldKey, words: string, id: string): { draft: CredentialDraft; place: DraftPlace } {
  const { kind, entry } = fieldOf(key);
  if (kind === 'rubric') {
    const rows = [...draft.rubric.rows, { id, criterion: words, kind: 'quality' as const, artifactIds: [], componentIds: [], cells: {} }];
    return { draft: { ...draft, rubric: { ...draft.rubric, rows } }, place: { field: key, entryId: id, entryField: 'criterion' } };
  }
  if (kind !== 'list') return { draft: { ...draft, [key]: [draft[key] as string, words].filter(Boolean).join('\n\n') }, place: { field: key } };
  const main = entry?.fields.find(({ isMain }) => isMain);
  const blank = blankEntries[key as keyof typeof blankEntries];
  const value = main?.kind === 'line' ? words.replace(/\s+/g, ' ') : words;
  return { draft: { ...draft, [key]: [...(draft[key] as readonly object[]), { id, ...blank, [main?.key ?? 'text']: value }] }, place: { field: key, entryId: id, entryField: main?.key ?? 'text' } };
}

const question = { question: '', wordLimit: null, passingDescriptor: '' };
const blankEntries = {
  methodComponents: { text: '' },
  resources: { title: '', url: '', isFree: false, note: '', checkedOn: null },
  overviewQuestions: question,
  artifacts: { title: '', media: [], amount: '', instructions: '', showsStudents: false },
  reflectionQuestions: question,
};
