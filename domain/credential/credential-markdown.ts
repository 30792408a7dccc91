import { licenceWords } from '../licence.ts';
import { linkTarget, visibleWords } from '../markdown/escape-markdown.ts';
import { spokenFor } from '../words/interface-language.ts';
import { saidIn } from '../words/reading-language.ts';
import { criteriaMarkdown } from './criteria-markdown.ts';
import type { CredentialDraft } from './draft.ts';
import { isWebAddress, webAddress } from './exports/web-address.ts';
import { hoursWords } from './hours-words.ts';
import { madeInTurn, type MadeFrom, madeFromWords } from './made-from.ts';
import { lineMarkdown, proseMarkdown, sectionMarkdown } from './markdown-words.ts';
import { referenceParts } from './references/reference-parts.ts';
import { t } from '../words/t.ts';

/** A whole credential as one file of Markdown (GitHub's dialect), in the order of the template and the language of the credential. The same draft gives the same bytes. */
export const credentialMarkdown = (draft: CredentialDraft, version: string, madeFrom: readonly MadeFrom[] = []): string => saidIn(spokenFor(draft.language), () => markdownOf(draft, version, madeFrom));

function markdownOf(draft: CredentialDraft, version: string, madeFrom: readonly MadeFrom[]): string {
  const research = draft.research.map((work) => `- ${referenceParts(work).map(({ text, isItalic }) => (isItalic ? italic(text) : lineWithin(text))).join('')}`);
  const resources = draft.resources.map(({ title, url, isFree, note }) => `- ${named(title, url)}${isFree ? t`, free to use` : ''}${note === '' ? '' : `: ${lineWithin(note)}`}`);
  const alignments = draft.alignments.map(({ name, url, framework, code }) => `- ${named(name, url)}${[framework, code].filter(Boolean).map((word) => `, ${lineWithin(word)}`).join('')}`);
  const facts = [
    [t`Version`, version],
    [t`Issuer`, draft.issuer.name],
    [t`Hours`, hoursWords(draft.hours)],
    [t`Tags`, draft.tags.join(', ')],
    [t`Licence`, draft.licence === '' ? '' : licenceWords()[draft.licence]],
    [t`Made from`, madeFrom.map((source) => [madeFromWords(source), source.url].filter(Boolean).join(', ')).join(madeInTurn())],
  ].flatMap(([label, value]) => (value ? [`- ${label}: ${lineWithin(value)}`] : []));
  return [
    `# ${lineMarkdown(draft.name)}`,
    proseMarkdown(draft.description),
    ...criteriaMarkdown(draft),
    ...sectionMarkdown(2, t`Research and rationale`, [proseMarkdown(draft.rationale), research.join('\n')]),
    ...sectionMarkdown(2, t`Resources`, [resources.join('\n')]),
    ...sectionMarkdown(2, t`Audience`, [proseMarkdown(draft.audience)]),
    ...sectionMarkdown(2, t`Prerequisites`, [proseMarkdown(draft.prerequisites)]),
    ...sectionMarkdown(2, t`Alignments`, [alignments.join('\n')]),
    ...sectionMarkdown(2, t`Privacy`, [proseMarkdown(draft.privacyNote)]),
    ...sectionMarkdown(2, t`Integrity`, [proseMarkdown(draft.integrityNote)]),
    ...sectionMarkdown(2, t`About`, [facts.join('\n')]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** Words behind others on a line: blanks at their ends stay as one. */
function lineWithin(words: string): string {
  const written = words.replace(/\s+/g, ' ');
  const trimmed = written.trim();
  return trimmed === '' ? written : `${written.startsWith(' ') ? ' ' : ''}${lineMarkdown(trimmed)}${written.endsWith(' ') ? ' ' : ''}`;
}

const italic = (words: string): string => (visibleWords(words).trim() === '' ? '' : `*${lineMarkdown(words)}*`);

const named = (words: string, url: string): string => (isWebAddress(url) ? `[${lineMarkdown(words) || lineMarkdown(url)}](${linkTarget(webAddress(url))})` : lineMarkdown(words));
