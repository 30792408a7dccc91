import { licenceWords } from '../licence.ts';
import { linkTarget, visibleWords } from '../markdown/escape-markdown.ts';
import { saidIn } from '../words/reading-language.ts';
import { criteriaMarkdown } from './criteria-markdown.ts';
import type { CredentialDraft } from './draft.ts';
import { isWebAddress, webAddress } from './exports/web-address.ts';
import { hoursWords } from './hours-words.ts';
import { MADE_IN_TURN, type MadeFrom, madeFromWords } from './made-from.ts';
import { lineMarkdown, proseMarkdown, sectionMarkdown } from './markdown-words.ts';
import { referenceParts } from './references/reference-parts.ts';

/** A whole credential as one file of Markdown (GitHub's dialect), in the order of the template. The same draft gives the same bytes. */
export function credentialMarkdown(draft: CredentialDraft, version: string, madeFrom: readonly MadeFrom[] = []): string {
  const research = draft.research.map((work) => `- ${referenceParts(work).map(({ text, isItalic }) => (isItalic ? italic(text) : lineWithin(text))).join('')}`);
  const resources = draft.resources.map(({ title, url, isFree, note }) => `- ${named(title, url)}${isFree ? ', free to use' : ''}${note === '' ? '' : `: ${lineWithin(note)}`}`);
  const alignments = draft.alignments.map(({ name, url, framework, code }) => `- ${named(name, url)}${[framework, code].filter(Boolean).map((word) => `, ${lineWithin(word)}`).join('')}`);
  const facts = [
    ['Version', version],
    ['Issuer', draft.issuer.name],
    ['Hours', hoursWords(draft.hours)],
    ['Tags', draft.tags.join(', ')],
    ['Licence', draft.licence === '' ? '' : saidIn('en', licenceWords)[draft.licence]],
    ['Made from', madeFrom.map((source) => [madeFromWords(source), source.url].filter(Boolean).join(', ')).join(MADE_IN_TURN)],
  ].flatMap(([label, value]) => (value ? [`- ${label}: ${lineWithin(value)}`] : []));
  return [
    `# ${lineMarkdown(draft.name)}`,
    proseMarkdown(draft.description),
    ...criteriaMarkdown(draft),
    ...sectionMarkdown(2, 'Research and rationale', [proseMarkdown(draft.rationale), research.join('\n')]),
    ...sectionMarkdown(2, 'Resources', [resources.join('\n')]),
    ...sectionMarkdown(2, 'Audience', [proseMarkdown(draft.audience)]),
    ...sectionMarkdown(2, 'Prerequisites', [proseMarkdown(draft.prerequisites)]),
    ...sectionMarkdown(2, 'Alignments', [alignments.join('\n')]),
    ...sectionMarkdown(2, 'Privacy', [proseMarkdown(draft.privacyNote)]),
    ...sectionMarkdown(2, 'Integrity', [proseMarkdown(draft.integrityNote)]),
    ...sectionMarkdown(2, 'About', [facts.join('\n')]),
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
