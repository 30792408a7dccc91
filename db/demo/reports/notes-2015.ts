import type { RecommendationState } from '#domain/report/recommendation.ts';
import type { DemoPart } from '../written-notes.ts';

type DemoRecommendation = { words: string; owner: string; dueOn: string; state: RecommendationState; /** The number of the statement that it follows from. */ follows?: number; since?: { on: string; state: RecommendationState; note: string }[] };
/** The report of a room of 2015: what the room wrote, and what it recommends. Its subject is on record; every word of it is demonstration text. */
export type DemoReport = { roomSlug: string; standfirst: string; notes: readonly DemoPart[]; recommendations: readonly DemoRecommendation[]; /** What is left out of its first version: the second has it. */ addedLater?: string; /** What stands below its title since the second. */ standfirstNow?: string; /** It shows what the summit voted on. */ hasResult?: boolean };

const by = (person: string, words: string) => ({ by: person, words });
const heading = (words: string): DemoPart => ({ kind: 'heading', ...by('facilitator-1', words) });
const said = (person: string, words: string): DemoPart => ({ kind: 'paragraph', ...by(person, words) });
const points = (...entries: { by: string; words: string }[]): DemoPart => ({ kind: 'list', entries });

export const reports2015: readonly DemoReport[] = [
  {
    roomSlug: 'user-trust',
    standfirst: 'Twelve people asked when a teacher, a district and a funder would believe the same micro-credential. Their answer: show the rubric, show who assessed, and keep checking.',
    notes: [
      heading('What we heard'),
      said('teacher-1', 'Trust is earned twice: once by the evidence a learner hands in, and again by the person who reads it. A name on a badge answers neither.'),
      said('administrator-1', 'Districts look for the assessor before they look for the subject. Where nobody is named as having read the work, they begin again from nothing.'),
      said('funder-1', 'Funders pay for numbers because numbers are what they can see. If quality could be seen, they would rather pay for that.'),
      heading('Agreements'),
      points(
        by('developer-1', 'The rubric that a learner sees is the rubric that the assessor uses, word for word.'),
        by('developer-2', 'Issuers publish how often two assessors agree on the same submission, for each row of the rubric.'),
        by('coach-1', 'A sample of older submissions is read again each year, and the result is published even when it is uncomfortable.'),
      ),
      heading('Disagreements'),
      said('teacher-2', 'Teachers wanted assessors who have taught the same grade. Developers replied that the wait would then grow with every learner who joins.'),
      said('administrator-2', 'Let the assessor’s experience be printed, whatever it is, and leave it to the reader to judge.'),
      heading('Recommendations'),
      points(by('developer-1', 'Print the assessors’ rubric in full on every credential page.'), by('funder-1', 'Pay for a second reading of one submission in ten.')),
      heading('Open questions'),
      said('coach-2', 'Who pays for the second reading once the first grant has ended?'),
    ],
    standfirstNow: 'Twelve people asked when a teacher, a district and a funder would believe the same micro-credential. Their answer: show the rubric, show who assessed, and read a sample of older submissions again each year.',
    hasResult: true,
    addedLater: 'Let the assessor’s experience be printed, whatever it is, and leave it to the reader to judge.',
    recommendations: [
      { words: 'Print the assessors’ rubric in full on every credential page.', owner: 'developer-1', dueOn: '2015-04-30', state: 'done', follows: 1, since: [{ on: '2015-04-21', state: 'done', note: 'Every credential in the catalogue shows its full rubric.' }] },
      { words: 'Pay for a second reading of one submission in ten.', owner: 'funder-1', dueOn: '2015-12-15', state: 'under-way', follows: 3, since: [{ on: '2015-06-02', state: 'under-way', note: 'Four credentials have begun: sixty-one submissions were read twice.' }] },
    ],
  },
  {
    roomSlug: 'piloting',
    standfirst: 'Small trials teach more when they are described alike. The room agreed what such a description has to say, and when a trial has to end.',
    notes: [
      heading('What we heard'),
      said('teacher-5', 'Our school piloted three credentials at once and could not say afterwards which of them had changed anything.'),
      said('researcher-1', 'Most trials that we read about leave out who did not take part. That is the first thing a school like ours would ask.'),
      heading('Agreements'),
      points(
        by('coach-4', 'A trial is worth reading when one page says who took part, what they were given, what changed in their work, and what the school would do differently.'),
        by('administrator-5', 'Begin with one competency and one term.'),
        by('researcher-1', 'Agree before the start which result would mean “stop”.'),
      ),
      heading('Disagreements'),
      said('administrator-6', 'Whether a trial without a comparison says anything: half of us would rather have ten honest accounts than one careful study.'),
      heading('Recommendations'),
      points(by('coach-4', 'Publish the trial that failed next to the one that worked.')),
      heading('Open questions'),
      said('teacher-6', 'How does a school with forty pupils pilot anything that counts?'),
    ],
    recommendations: [{ words: 'Publish the trial that failed next to the one that worked.', owner: 'coach-4', dueOn: '2015-08-31', state: 'under-way', since: [{ on: '2015-09-14', state: 'under-way', note: 'The second pilot district has reported. It dropped a row of the rubric that no two assessors read alike.' }] }],
  },
  {
    roomSlug: 'storytelling',
    standfirst: 'A school begins when it hears from another that began. The room asked which accounts persuade, and which only advertise.',
    notes: [
      heading('What we heard'),
      said('teacher-9', 'The account that moved me was told by somebody who had doubted, and who still had a doubt left at the end.'),
      said('funder-2', 'We have read a hundred success stories and could not tell them apart by the second paragraph.'),
      heading('Agreements'),
      points(
        by('developer-6', 'Let a teacher tell it, with the work on the table.'),
        by('administrator-8', 'Say what was hard, and how long it took.'),
        by('teacher-9', 'Give the next school a person to ask, not only a page to read.'),
      ),
      heading('Recommendations'),
      points(by('developer-6', 'Collect twelve accounts in one form, each with somebody to call.')),
    ],
    recommendations: [{ words: 'Collect twelve accounts in one form, each with somebody to call.', owner: 'developer-6', dueOn: '2015-11-30', state: 'not-begun' }],
  },
  {
    roomSlug: 'learner-voice',
    standfirst: 'Teachers, nurses and technicians learn for their work under different rules. The room wrote down what a micro-credential promises to the person who earns it.',
    notes: [
      heading('What we heard'),
      said('coach-7', 'Where an employer chooses the credential, people learn for the employer. They say so, and they stop when the rule does.'),
      said('teacher-14', 'I would have shown a lesson. The form only took an essay, so I wrote about a lesson instead.'),
      heading('Agreements'),
      points(
        by('teacher-14', 'You choose it, and you see the rubric before you begin.'),
        by('teacher-15', 'You may hand in evidence in the form that your work has.'),
        by('coach-7', 'You learn why, when a submission does not meet it yet.'),
        by('developer-9', 'What you earned stays yours when you change employer.'),
      ),
      heading('Recommendations'),
      points(by('developer-9', 'Put the five promises on the first page of every credential.'), by('researcher-2', 'Ask two hundred earners after a year which promise was kept.')),
      heading('Open questions'),
      said('teacher-15', 'How does this hold when a district pays?'),
    ],
    recommendations: [
      { words: 'Put the five promises on the first page of every credential.', owner: 'developer-9', dueOn: '2015-06-30', state: 'done', since: [{ on: '2015-06-18', state: 'done', note: 'They stand there, in two languages.' }] },
      { words: 'Ask two hundred earners after a year which promise was kept.', owner: 'researcher-2', dueOn: '2016-01-31', state: 'not-begun' },
    ],
  },
];
