import { credentialCitation } from '#domain/credential/credential-citation.ts';
import { artifactMediumWords, type CredentialDraft, type PartQuestion } from '#domain/credential/draft.ts';
import { hoursWords } from '#domain/credential/hours-words.ts';
import { madeFromWords } from '#domain/credential/made-from.ts';
import { type PaperCredential, paperDay } from '#domain/credential/paper-credential.ts';
import { doiUrl } from '#domain/credential/references/doi.ts';
import { type ReferencePart, referenceParts } from '#domain/credential/references/reference-parts.ts';
import { languageName } from '#domain/language-name.ts';
import { licenceAddress, licenceWords } from '#domain/licence.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { headingOf, nodeOf, wordsOf } from '../report/make-nodes.ts';
import { proseNodes } from './prose-nodes.ts';
import { rubricNodes } from './rubric-nodes.ts';

/** A credential below its name and description, in the order of the field's form, as nodes that every exporter draws: nothing that somebody wrote is read as mark-up. */
export const credentialNodes = (credential: PaperCredential): UnsignedNode[] => {
  const { draft } = credential;
  return [
    ...section('Competency', proseNodes(draft.competency)),
    ...section('Key method', proseNodes(draft.keyMethod)),
    ...section('Method components', listNodes('orderedList', draft.methodComponents.map(({ text }) => proseNodes(text)))),
    ...section('Research and rationale', [...proseNodes(draft.rationale), ...below('References', listNodes('bulletList', draft.research.map((work) => [nodeOf('paragraph', referenceRuns(referenceParts(work), [doiUrl(work.doi), work.url]))])))]),
    ...section('Resources', listNodes('bulletList', draft.resources.map(({ title, url, isFree, note }) => [nodeOf('paragraph', [linked(title, url), ...(isFree ? [wordsOf(', free to use')] : []), ...(url === '' ? [] : [wordsOf(` (${url})`)])]), ...proseNodes(note)]))),
    ...section('Part 1, overview', questionNodes(draft.overviewQuestions)),
    ...section('Part 2, artifacts', [...artifactNodes(draft), ...proseNodes(draft.mediaReason)]),
    ...section('Part 3, reflection', [...questionNodes(draft.reflectionQuestions), ...proseNodes(draft.reflectionAbsentBecause)]),
    ...section('Rubric', rubricNodes(draft)),
    ...section('Audience', proseNodes(draft.audience)),
    ...section('Prerequisites', proseNodes(draft.prerequisites)),
    ...section('Alignments', listNodes('bulletList', draft.alignments.map(({ name, url, framework, code }) => [nodeOf('paragraph', [linked(name, url), wordsOf([framework, code].filter(Boolean).map((word) => `, ${word}`).join(''))])]))),
    ...section('Privacy', proseNodes(draft.privacyNote)),
    ...section('Integrity', proseNodes(draft.integrityNote)),
    ...section('About this credential', aboutNodes(credential)),
  ];
};

/** A heading with what stands below it; nothing at all where that is nothing. */
const section = (heading: string, nodes: UnsignedNode[]): UnsignedNode[] => (nodes.length === 0 ? [] : [headingOf(heading), ...nodes]);
const below = (heading: string, nodes: UnsignedNode[]): UnsignedNode[] => (nodes.length === 0 ? [] : [nodeOf('heading', [wordsOf(heading)], { level: 2 }), ...nodes]);

const isLink = (url: string): boolean => /^https?:\/\//.test(url);
const linked = (text: string, url: string) => wordsOf(text, isLink(url) ? url : null);
const listNodes = (type: 'bulletList' | 'orderedList', entries: readonly UnsignedNode[][]): UnsignedNode[] => (entries.length === 0 ? [] : [nodeOf(type, entries.map((entry) => nodeOf('listItem', entry)))]);
const italic = (text: string): UnsignedPart => ({ type: 'text', text, marks: { italic: true } });

/** A reference, its address as a link. */
const referenceRuns = (parts: readonly ReferencePart[], addresses: readonly string[]): UnsignedPart[] => parts.map(({ text, isItalic }) => (isItalic ? italic(text) : addresses.includes(text) ? linked(text, text) : wordsOf(text)));

const questionNodes = (questions: readonly PartQuestion[]): UnsignedNode[] =>
  listNodes(
    'orderedList',
    questions.map(({ question, wordLimit, passingDescriptor }) => [...proseNodes(question), ...(wordLimit === null ? [] : [nodeOf('paragraph', [italic(`At most ${wordLimit} words`)])]), ...labelled('Passes when', passingDescriptor)]),
  );

const artifactNodes = ({ artifacts }: CredentialDraft): UnsignedNode[] =>
  listNodes(
    'orderedList',
    artifacts.map(({ title, media, amount, instructions, showsStudents }) => {
      const facts = [amount, media.map((medium) => artifactMediumWords[medium]).join(', '), showsStudents ? 'shows students' : ''].filter(Boolean).join('; ');
      return [nodeOf('paragraph', [bold(title)]), ...(facts === '' ? [] : [nodeOf('paragraph', [italic(facts)])]), ...proseNodes(instructions)];
    }),
  );

const bold = (text: string): UnsignedPart => ({ type: 'text', text, marks: { bold: true } });

/** Prose with its label before the first words. */
function labelled(label: string, text: string): UnsignedNode[] {
  const [first, ...others] = proseNodes(text);
  if (first === undefined) return [];
  const head = [bold(`${label}: `)];
  return first.type === 'paragraph' ? [nodeOf('paragraph', [...head, ...first.content]), ...others] : [nodeOf('paragraph', head), first, ...others];
}

function aboutNodes({ draft, version, at, url, community, life, madeFrom }: PaperCredential): UnsignedNode[] {
  const facts: [string, UnsignedPart | null][] = [
    ['Issuer', draft.issuer.name === '' ? null : linked(draft.issuer.name, draft.issuer.url)],
    ['Made by', wordsOf(community)],
    ...madeFrom.map((source, place): [string, UnsignedPart] => [place === 0 ? 'Made from' : 'Which was made from', linked(madeFromWords(source), source.url ?? '')]),
    ['Version', wordsOf(`${version}, ${life.state === 'draft' ? 'a draft of' : 'published on'} ${paperDay(at)}`)],
    ['Hours', hoursWords(draft.hours) === '' ? null : wordsOf(hoursWords(draft.hours))],
    ['Tags', draft.tags.length === 0 ? null : wordsOf(draft.tags.join(', '))],
    ['Language', wordsOf(languageName(draft.language))],
    ['Licence', wordsOf(saidIn('en', licenceWords)[draft.licence], licenceAddress(draft.licence))],
    ['Address', linked(url, url)],
  ];
  const cited = credentialCitation({ name: draft.name, issuer: draft.issuer.name || community, version, publishedAt: at, url });
  return [...facts.flatMap(([label, words]) => (words === null ? [] : [nodeOf('paragraph', [bold(`${label}: `), words])])), ...(life.state === 'draft' ? [] : [nodeOf('paragraph', [bold('How to cite: '), ...referenceRuns(cited, [url])])])];
}
