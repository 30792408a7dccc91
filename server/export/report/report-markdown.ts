import type { PublishedReport } from '#domain/report/published-report.ts';
import { editedSources, sourceSentences } from '#domain/report/source-sentences.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { contentMarkdown } from '../markdown/content-markdown.ts';
import { escapeLineStart, escapeWords, linkTarget, visibleWords } from '#domain/markdown/escape-markdown.ts';
import { oneLine } from '../notes/notes-heading.ts';
import { reportClosing } from './report-closing.ts';
import { reportImprint, standfirstOf, titleOf } from './report-imprint.ts';
import { reportParts } from './report-parts.ts';

/** A published report as Markdown of GitHub's dialect: facts as front matter, figures as tables, sources as footnotes. */
export async function reportMarkdown(report: PublishedReport): Promise<string> {
  const { origin } = new URL(report.url);
  const { parts, marks } = reportParts(report);
  const own = new Map([...marks].map(([node, number]) => [node, `[^${number}]`]));
  const edited = editedSources(report);
  const text = parts.flatMap((part) => (part.kind === 'text' ? [contentMarkdown(part.content, origin, own)] : [`**${lineOf(part.caption)}**`, contentMarkdown([part.table], origin, own), ...part.notes.map(lineOf)]));
  const named = new Set(marks.values());
  const notes = report.sources.filter(({ number }) => named.has(number)).map((source) => `[^${source.number}]: ${sourceSentences(source, report, edited.has(source.number)).map(lineOf).join(' ')}`);
  const blocks = [frontMatter(report), `# ${lineOf(titleOf(report))}`, lineOf(standfirstOf(report)), imprint(report), ...text, contentMarkdown(reportClosing(report), origin), ...notes];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const lineOf = (words: string): string => escapeLineStart(escapeWords(oneLine(words)));

const imprint = (report: PublishedReport): string =>
  reportImprint(report).map(({ label, words, href }) => `- ${label}: ${href === null ? escapeWords(words) : `[${escapeWords(words)}](${linkTarget(href)})`}`).join('\n');

/** YAML reads strings as JSON writes them. */
function frontMatter(report: PublishedReport): string {
  const facts = { title: titleOf(report), version: report.number, date: zonedDate(new Date(report.publishedAt), report.summit.timeZone), language: report.language, licence: report.licence, url: report.url, summit: report.summit.title };
  return ['---', ...Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(typeof value === 'string' ? visibleWords(value) : value)}`), '---'].join('\n');
}
