import type { DemoRoom } from './demo-summit.ts';
import { reports2015 } from './reports/notes-2015.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';

const notesOf = (slug: string) => ({ prompts: [...templatePrompts('report-out')], notes: reports2015.find(({ roomSlug }) => roomSlug === slug)?.notes ?? [] });

/** The four breakouts of 2015. Their subjects are on record; who sat there and what they found is demonstration text. */
export const firstBreakouts2015: DemoRoom[] = [
  {
    slug: 'user-trust',
    ...notesOf('user-trust'),
    focus: 'Developing user trust',
    summary: 'A teacher, a district and a funder look at the same micro-credential. The room asked what each of them would have to see before they believe it.',
    outcome: `Trust came up in three places, and each wants something different to be visible.

- **Show the rubric.** Whoever reads the credential can open the rows it was judged by, and a piece of work that met them.
- **Show who assessed.** A name is not needed; what the assessor speaks as, and how often two of them agree, is.
- **Keep checking.** A sample of older submissions is read again each year, and the result is published even when it is uncomfortable.

The room did not settle who pays for the second reading.`,
    state: 'closed',
    attendance: { teacher: 4, coach: 2, administrator: 2, developer: 3, funder: 1 },
    questions: ['trust'],
  },
  {
    slug: 'piloting',
    ...notesOf('piloting'),
    focus: 'Piloting to find what works',
    summary: 'Small trials teach more when they are described in the same way. The room drafted what such a description has to say.',
    outcome: `A pilot is worth reading for others when it answers four questions on one page: who took part, what they were given, what changed in their work, and what the school would do differently.

- Begin with one competency and one term.
- Agree before the start which result would mean “stop”.
- Publish the trial that failed next to the one that worked.`,
    state: 'closed',
    attendance: { teacher: 3, coach: 3, administrator: 4, researcher: 2 },
    questions: ['pilots'],
  },
];

export const secondBreakouts2015: DemoRoom[] = [
  {
    slug: 'storytelling',
    ...notesOf('storytelling'),
    focus: 'Telling the story well',
    summary: 'A school begins when it hears from another that began. The room asked which accounts persuade, and which only advertise.',
    outcome: `The accounts that moved people in the room had one thing in common: they were told by somebody who had doubted.

- Let a teacher tell it, with the work on the table.
- Say what was hard, and how long it took.
- Give the next school a person to ask, not only a page to read.`,
    state: 'closed',
    attendance: { teacher: 2, coach: 1, administrator: 2, developer: 3, funder: 2 },
    questions: ['story'],
  },
  {
    slug: 'learner-voice',
    ...notesOf('learner-voice'),
    focus: 'Keeping the learner’s voice',
    summary: 'Teachers, nurses and technicians learn for their work under different rules. The room asked how the person who learns stays at the centre under all of them.',
    outcome: `The room wrote down five promises that a micro-credential should make to the person who earns it.

1. You choose it.
2. You may submit evidence in the form your work has.
3. You see the rubric before you begin.
4. You learn why, when a submission does not meet it yet.
5. What you earned stays yours when you change employer.

How this holds when an employer pays was carried on to a later summit.`,
    state: 'closed',
    attendance: { teacher: 6, coach: 3, developer: 2, researcher: 1 },
    questions: ['learner'],
  },
];
