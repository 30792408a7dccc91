import type { PublishedReport } from '#domain/report/published-report.ts';
import { citationKey, issuedOn, reportCsl } from './report-csl.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What LaTeX reads as a command; BibTeX counts a brace even behind a backslash. All other letters stand as they are, in UTF-8, as BibTeX of today reads them. */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '%': '\\%', '&': '\\&', $: '\\$', '#': '\\#', _: '\\_', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}',
};

/** A version of a report as an entry of BibTeX. */
export function reportBibtex(report: PublishedReport): string {
  const csl = reportCsl(report);
  const [year, month] = csl.issued['date-parts'][0];
  const fields: [name: string, written: string][] = [
    // A second pair of braces keeps a group's name, and capitals of a title, as they are.
    ['author', `{{${latex(csl.author[0].literal)}}}`],
    ['title', `{{${latex(csl.title)}}}`],
    ['type', `{${latex(csl.genre)}}`],
    ['number', `{${latex(csl.number)}}`],
    ['institution', `{${latex(csl.publisher)}}`],
    ...(csl['publisher-place'] === undefined ? [] : [['address', `{${latex(csl['publisher-place'])}}`] as [string, string]]),
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1] ?? 'jan'],
    ['date', `{${issuedOn(csl)}}`],
    ['url', `{${csl.URL.replace(/[\\{}\s]/g, encodeURIComponent)}}`],
    ['language', `{${latex(csl.language)}}`],
    ['note', `{${latex(`${csl['event-title']}. ${csl.note}`)}}`],
  ];
  return `@techreport{${citationKey(report)},\n${fields.map(([name, written]) => `  ${name} = ${written},\n`).join('')}}\n`;
}

const latex = (words: string): string => words.replace(/[\\{}%&$#_^~]/g, (sign) => COMMANDS[sign] ?? sign);
