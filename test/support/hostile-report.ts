import { publishedReportSchema, type PublishedReport } from '#domain/report/published-report.ts';
import { everyContent } from './every-node.ts';
import { sampleReport } from './sample-report.ts';

/** Words that would be more than words in one format or another, each begun and ended by words that must be seen. */
export const HOSTILE_WORDS = [
  'seen <script>alert(1)</script> after', 'seen ]]> after', 'seen <!-- after', 'seen [x](javascript:alert(1)) after', 'seen ![x](https://evil.test/x.png) after', 'seen ``` ` ~~~ after', 'seen * _ ** __ ~~ after',
  'seen \u0000\u0007\u001b\u0085 after', 'seen \u202e\u05d0 after', 'seen [^1]: [^1] after', 'seen "w:anchor="_Toc4" rId after', 'seen &amp; &lt; &#60; %00 after', 'seen {\\input{x}} $x$ \\% after', "seen ' onload='x after", 'seen \uffff \ud800 after', 'seen\n\n# after', 'seen | | after',
].join(' ');
const HUMAN = ['title', 'standfirst', 'note', 'name', 'host', 'place', 'focus', 'agendaSession', 'question', 'askedIn', 'label', 'text', 'answer', 'outcome', 'prompt', 'wording', 'changedTo', 'author', 'source', 'alt'];

/** A report in which everything that somebody wrote is hostile, and links lead where none may. */
export function hostileReport(): PublishedReport {
  const sample = sampleReport();
  const report: PublishedReport = { ...sample, readings: sample.readings.map((reading) => ({ ...reading, url: 'javascript:alert(1)' })), blocks: [...sample.blocks, ...everyContent.map((node) => ({ kind: 'passage' as const, sources: [1, 99], isEdited: true, nodes: [node] }))] };
  const spoilt: unknown = JSON.parse(JSON.stringify(report), (key, value: unknown) => {
    if (key === 'href' || key === 'outcomeUrl') return key === 'href' ? 'javascript:alert(1)' : '//evil.test/x';
    return HUMAN.includes(key) && typeof value === 'string' ? `${value} ${HOSTILE_WORDS}` : value;
  });
  return publishedReportSchema.parse(spoilt);
}
