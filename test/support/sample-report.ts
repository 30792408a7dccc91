import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { mapPicture } from '#domain/opinion-map/map-picture.ts';
import { type DeliberationFigure, type PublishedReport, type ReportBlock, type ReportSource, publishedReportSchema } from '#domain/report/published-report.ts';

export const words = (text: string, marks: Record<string, unknown> = {}): UnsignedPart => ({ type: 'text', text, marks });
export const node = (type: string, content: readonly UnsignedPart[] = [], attributes: Record<string, unknown> = {}): UnsignedNode => ({ type, attributes, content: [...content] });
export const paragraph = (text: string): UnsignedNode => node('paragraph', [words(text)]);
export const headingNode = (level: number, text: string): UnsignedNode => node('heading', [words(text)], { level });

const passage = (sources: number[], nodes: UnsignedNode[], isEdited = false): ReportBlock => ({ kind: 'passage', sources, isEdited, nodes });
const written = (each: UnsignedNode): ReportBlock => ({ kind: 'words', node: each });

const source = (number: number, given: Partial<ReportSource> = {}): ReportSource => ({
  number,
  room: { number: 3, slug: 'user-trust', focus: 'Developing user trust', agendaSession: 'Breakouts I' },
  prompt: 'What we heard',
  on: '2015-01-29',
  minute: null,
  wording: `What room 3 wrote as passage ${number}.`,
  by: [{ kind: 'perspective', perspective: 'coach' }],
  changedTo: null,
  ...given,
});

const cell = (type: 'tableHeader' | 'tableCell', text: string) => node(type, [paragraph(text)], { colspan: 1, rowspan: 1, colwidth: null });

const tally = (agrees: number, seen: number) => ({ agrees, disagrees: seen - agrees, seen });
const deliberated: DeliberationFigure = {
  kind: 'deliberation',
  question: 'What makes a micro-credential trusted?',
  about: 'Who pays for a second reading?',
  closedOn: '2015-01-30',
  people: 24,
  votes: 260,
  statements: 12,
  url: '/summits/educator-workforce-2015/deliberations/what-makes-a-micro-credential-trusted',
  method: '1.0',
  inputHash: 'ab'.repeat(32),
  groups: [{ name: 'Group A', people: 13 }, { name: 'Group B', people: 10 }],
  perspectives: [{ perspective: 'educator', people: 15 }, { perspective: 'developer', people: 8 }],
  picture: mapPicture(Array.from({ length: 23 }, (_, person) => ({ x: person < 13 ? -2 - (person % 4) / 5 : 2 + (person % 3) / 4, y: (person % 5) / 3, group: person < 13 ? 0 : 1 })), 2),
  notes: ['About “Who pays for a second reading?”. 24 people cast 260 votes on 12 statements until 30 January 2015; 23 of them are on the map.', `Opinion map 1.0 of votes with sha256 ${'ab'.repeat(32)}.`],
  shared: [
    { text: 'Publish how often two assessors agree, row by row.', consensus: 0.69, byGroup: [tally(11, 12), tally(8, 10)], byPerspective: [tally(13, 15), tally(6, 7)] },
    { text: 'Evidence should come from normal work.', consensus: 0.52, byGroup: [tally(9, 13), tally(7, 9)], byPerspective: [tally(12, 15), null] },
  ],
};

/** A report in which each kind of block, figure, source and node stands once at least, with words in several scripts. */
export function sampleReport(given: Partial<PublishedReport> = {}): PublishedReport {
  return publishedReportSchema.parse({
    format: 'plenary-report',
    version: 1,
    slug: 'developing-user-trust',
    number: 2,
    kind: 'breakout',
    title: 'Developing user trust',
    standfirst: 'Twelve people asked when a teacher, a district and a funder would believe the same micro-credential. Their answer: show the rubric & show who assessed.',
    language: 'en',
    url: 'http://plenary.test/reports/developing-user-trust',
    publishedAt: '2015-02-20T09:30:00.000Z',
    firstPublishedAt: '2015-01-30T16:41:00.000Z',
    licence: 'CC BY 4.0',
    note: 'Two passages are shorter.',
    community: { slug: 'micro-credentials', name: 'Educator micro-credentials' },
    summit: { slug: 'educator-workforce-2015', title: 'Educator & Workforce Micro-credential Summit', host: 'Digital Promise', place: 'Redwood City', startsOn: '2015-01-29', endsOn: '2015-01-30', timeZone: 'America/Los_Angeles', url: 'http://plenary.test/summits/educator-workforce-2015' },
    room: { number: 3, slug: 'user-trust', focus: 'Developing user trust' },
    agendaSession: { slug: 'breakouts-i', kind: 'breakouts', title: 'Breakouts I' },
    contributors: { people: { total: 12, lines: [{ key: 'teacher', count: 4 }, { key: 'developer', count: 3 }, { key: null, count: 5 }] }, named: [{ name: 'Ada Byron', perspective: 'developer' }, { name: 'José Núñez', perspective: 'teacher' }] },
    approvals: [
      { roomNumber: 3, focus: 'Developing user trust', state: 'approved' },
      { roomNumber: 5, focus: 'Paying for assessment', state: 'no-answer' },
    ],
    blocks: [
      written(headingNode(1, 'What we heard')),
      passage([1], [paragraph('Trust is earned twice: once by the evidence a learner hands in, and again by the person who reads it.')]),
      passage([2, 3], [node('bulletList', [node('listItem', [paragraph('Two teachers held the same badge after very different effort.')]), node('listItem', [paragraph('Nobody outside the issuer could tell.')])])], true),
      written(node('paragraph', [words('These need '), words('one another', { bold: true }), words(', see '), words('the rubric', { link: { href: 'https://example.org/rubric?a=1&b=2' } }), words(' and '), words('level_3', { code: true }), words('. العربية 日本語 ½ “quoted” *not bold* _not italic_ #not-a-heading.')])),
      written(headingNode(2, 'Agreements & figures')),
      written(node('blockquote', [paragraph('Tell me who read it, and I can tell you whether it counts here.')])),
      { kind: 'figure', number: 1, figure: { kind: 'poll', question: 'Issuers should publish how often two assessors agree.', pollKind: 'choice', askedIn: 'Which questions go on?', askedOn: '2015-01-30', votes: 27, rows: [{ label: 'Agree', count: 19 }, { label: 'Disagree', count: 8 }], byPerspective: [{ key: 'teacher', counts: [12, 3], votes: 15 }, { key: 'developer', counts: [7, 5], votes: 12 }, { key: 'funder', counts: null, votes: null }] } },
      { kind: 'figure', number: null, figure: { kind: 'floor-questions', askedIn: 'Promises and Practices', questions: [{ text: 'Who pays for a second reading?', state: 'answered', answer: 'The issuer, for one in ten.', wanted: 14, by: { kind: 'perspective', perspective: 'administrator' } }, { text: 'When does it count towards pay?', state: 'parked', answer: '', wanted: 6, by: { kind: 'anonymous' } }] } },
      { kind: 'figure', number: null, figure: deliberated },
      { kind: 'figure', number: null, figure: { kind: 'strategic-questions', questions: [{ id: '00000000-0000-4000-8000-000000000001', text: 'What would make an educator, a district and a funder trust the same micro-credential?', state: 'answered', outcome: 'Developing user trust, part 2', outcomeUrl: '/reports/developing-user-trust', people: 31 }] } },
      { kind: 'figure', number: null, figure: { kind: 'attendance', people: { total: 12, lines: [{ key: 'teacher', count: 4 }, { key: 'developer', count: 3 }, { key: null, count: 5 }] } } },
      written(node('table', [node('tableRow', [cell('tableHeader', 'Row'), cell('tableHeader', 'Two assessors agree')]), node('tableRow', [cell('tableCell', 'Evidence'), cell('tableCell', '8 of 10')])])),
      written(node('orderedList', [node('listItem', [paragraph('First')]), node('listItem', [paragraph('Second'), node('bulletList', [node('listItem', [paragraph('Nested')])])])], { start: 1 })),
      written(node('callout', [paragraph('The room did not settle who pays.')], { kind: 'decision' })),
      written(node('codeBlock', [words('level >= 3')], { language: null })),
      written(headingNode(1, 'Recommendations')),
      { kind: 'figure', number: null, figure: { kind: 'recommendations' } },
    ],
    sources: [
      source(1, { wording: 'Trust is earned twice.', minute: '2015-01-29T22:41Z', by: [{ kind: 'named', name: 'Ada Byron', perspective: 'developer' }], changedTo: 'Trust is earned two times.' }),
      source(2, { by: [{ kind: 'perspective', perspective: 'teacher' }, { kind: 'anonymous' }] }),
      source(3, { room: { number: 5, slug: 'paying', focus: 'Paying for assessment', agendaSession: 'Breakouts II' }, prompt: null, on: null, by: [{ kind: 'anonymous' }] }),
    ],
    recommendations: [
      { id: '00000000-0000-4000-8000-000000000011', text: 'Print the assessors’ rubric in full on every credential page.', owner: { kind: 'named', name: 'José Núñez', perspective: 'teacher' }, dueOn: '2015-04-30', state: 'done', sources: [1] },
      { id: '00000000-0000-4000-8000-000000000012', text: 'Pay for a second reading of one submission in ten.', owner: null, dueOn: null, state: 'not-begun', sources: [], follows: { text: 'Publish how often two assessors agree, row by row.', deliberation: deliberated.question, url: deliberated.url } },
    ],
    readings: [{ title: 'Real needs, meaningful recognition', url: 'https://example.org/real-needs', author: '', source: 'Digital Promise, blog', publishedOn: '2015-02-10', note: 'Two conditions for micro-credentials that last.' }],
    ...given,
  });
}

/** A report of about so many pages of A4: eight passages of three lines on each, with a source each. */
export function longReport(pages: number): PublishedReport {
  const blocks: ReportBlock[] = [];
  const sources: ReportSource[] = [];
  for (let page = 1; page <= pages; page += 1) {
    blocks.push(written(headingNode(page % 3 === 1 ? 1 : 2, `Part ${page}`)));
    for (let place = 1; place <= 8; place += 1) {
      const number = sources.length + 1;
      sources.push(source(number, { wording: `Passage ${number} speaks of evidence that two assessors read alike.` }));
      blocks.push(passage([number], [paragraph(`Passage ${number} speaks of evidence that two assessors read alike, of what a district asks before it counts hours, and of what a funder wants to know before paying for a second reading of the same submission.`)]));
    }
  }
  return sampleReport({ kind: 'summit', title: `A report of ${pages} pages`, room: null, agendaSession: null, blocks, sources, recommendations: [] });
}
