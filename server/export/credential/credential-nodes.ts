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
import { t } from '#domain/words/t.ts';
import { headingOf, nodeOf, wordsOf } from '../report/make-nodes.ts';
import { proseNodes } from './prose-nodes.ts';
import { rubricNodes } from './rubric-nodes.ts';

/** A credential below its name and description, in the order of the field's form, as nodes that every exporter draws: nothing that somebody wrote is read as mark-up. Headings are for whoever reads: an exporter says which language that is. */
export const credentialNodes = (credential: PaperCredential): UnsignedNode[] => {
  const { draft } = credential;
  return [
    ...section(t`Competency`, proseNodes(draft.competency)),
    ...section(t`Key method`, proseNodes(draft.keyMethod)),
    ...section(t`Method components`, listNodes('orderedList', draft.methodComponents.map(({ text }) => proseNodes(text)))),
    ...section(t`Research and rationale`, [...proseNodes(draft.rationale), ...below(t`References`, listNodes('bulletList', draft.research.map((work) => [nodeOf('paragraph', referenceRuns(referenceParts(work), [doiUrl(work.doi), work.url]))])))]),
    ...section(t`Resources`, listNodes('bulletList', draft.resources.map(({ title, url, isFree, note }) => [nodeOf('paragraph', [linked(title, url), ...(isFree ? [wordsOf(t`, free to use`)] : []), ...(url === '' ? [] : [wordsOf(` (${url})`)])]), ...proseNodes(note)]))),
    ...section(t`Part 1, overview`, questionNodes(draft.overviewQuestions)),
    ...section(t`Part 2, artifacts`, [...artifactNodes(draft), ...proseNodes(draft.mediaReason)]),
    ...section(t`Part 3, reflection`, [...questionNodes(draft.reflectionQuestions), ...proseNodes(draft.reflectionAbsentBecause)]),
    ...section(t`Rubric`, rubricNodes(draft)),
    ...section(t`Audience`, proseNodes(draft.audience)),
    ...section(t`Prerequisites`, proseNodes(draft.prerequisites)),
    ...section(t`Alignments`, listNodes('bulletList', draft.alignments.map(({ name, url, framework, code }) => [nodeOf('paragraph', [linked(name, url), wordsOf([framework, code].filter(Boolean).map((word) => `, ${word}`).join(''))])]))),
    ...section(t`Privacy`, proseNodes(draft.privacyNote)),
    ...section(t`Integrity`, proseNodes(draft.integrityNote)),
    ...section(t`About this credential`, aboutNodes(credential)),
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
    questions.map(({ question, wordLimit, passingDescriptor }) => [...proseNodes(question), ...(wordLimit === null ? [] : [nodeOf('paragraph', [italic(t`At most ${wordLimit} words`)])]), ...labelled(t`Passes when`, passingDescriptor)]),
  );

const artifactNodes = ({ artifacts }: CredentialDraft): UnsignedNode[] =>
  listNodes(
    'orderedList',
    artifacts.map(({ title, media, amount, instructions, showsStudents }) => {
      const facts = [amount, media.map((medium) => artifactMediumWords()[medium]).join(', '), showsStudents ? t`shows students` : ''].filter(Boolean).join('; ');
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
    [t`Issuer`, draft.issuer.name === '' ? null : linked(draft.issuer.name, draft.issuer.url)],
    [t`Made by`, wordsOf(community)],
    ...madeFrom.map((source, place): [string, UnsignedPart] => [place === 0 ? t`Made from` : t`Which was made from`, linked(madeFromWords(source), source.url ?? '')]),
    [t`Version`, wordsOf(life.state === 'draft' ? t`${version}, a draft of ${paperDay(at)}` : t`${version}, published on ${paperDay(at)}`)],
    [t`Hours`, hoursWords(draft.hours) === '' ? null : wordsOf(hoursWords(draft.hours))],
    [t`Tags`, draft.tags.length === 0 ? null : wordsOf(draft.tags.join(', '))],
    [t`Language`, wordsOf(languageName(draft.language))],
    [t`Licence`, wordsOf(licenceWords()[draft.licence], licenceAddress(draft.licence))],
    [t`Address`, linked(url, url)],
  ];
  const cited = credentialCitation({ name: draft.name, issuer: draft.issuer.name || community, version, publishedAt: at, url });
  return [...facts.flatMap(([label, words]) => (words === null ? [] : [nodeOf('paragraph', [bold(`${label}: `), words])])), ...(life.state === 'draft' ? [] : [nodeOf('paragraph', [bold(t`How to cite: `), ...referenceRuns(cited, [url])])])];
}
