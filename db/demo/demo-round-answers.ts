import type { feedbackAnswers } from '#db/schema/index.ts';
import type { RoundQuestion } from '#domain/feedback/feedback-round.ts';

/** What people of the demo write to each question that is answered in words. */
export const demoAnswers: Readonly<Record<string, readonly string[]>> = {
  'Which question is unclear?': ['The second one of the overview; I read it twice.', 'None, once I had read the rubric. Before that, what “a piece” is.', '“What did you change?” Change in the lesson, or in my comments?'],
  'What recognition would make it worth your time?': ['A line in my file that my principal reads.', 'Hours that count for my licence.', 'To be asked to show it to the others in my grade.'],
  'Which resource is missing?': ['A filled-in example of five pieces with their comments.', 'A form for taking the comments down while class goes on.', 'Something short on how to ask students what they did with a comment.'],
  'Where will teachers get stuck?': ['Finding five pieces from one class within two weeks.', 'At the reflection: they will describe the lesson instead of what students did.', 'Telling a comment that was used from one that was only read.'],
  'Which goal of your school or district does it serve?': ['Our plan for writing across subjects; it is in its second year.', 'Fewer grades and more comments, which the board asked for.', 'None by name, but it fits our hours for coaching.'],
  'Which privacy concerns do you have?': ['Handwriting, and names on the back of a page.', 'Where the photos of student work are kept, and for how long.', 'Families were not asked about work that leaves the school.'],
  'What proof would you need?': ['Two assessors who do not know the teacher.', 'The rubric with its scores, and one piece to look at.', 'Who awarded it, when, and a link that still works next year.'],
  'Which work is missing, or out of date?': ['Newer reviews of what students do with written comments.', 'Studies from classes that are not taught in English.'],
  'Which cell is ambiguous?': ['The second level of the second row: how many pieces are “some”?', 'The third level is empty there, so two assessors will fill it differently.'],
  'What is missing?': ['What a small school can do that has no second assessor.', 'The view of those who did not pass.', 'How long all of it takes.'],
  'What should happen next, and who should do it?': ['Somebody should look again at what was promised here. The hosts, I would say.', 'Ask the districts that did it what it cost them.', 'A page on which each issuer says how far it is.'],
  'What in it would you do differently at work because of it?': ['I would ask for the rubric before I begin.', 'Read one submission a month together with somebody from another school.', 'Say who read the work when I tell parents of it.'],
  'Which recommendation could your school or district act on, and what stands in its way?': ['The first, tomorrow. For the second we have no money.', 'Both, if the hours of assessors were paid.'],
};

/** Plausible answers, the same in every demo. */
export function answerTo({ text, kind, choices }: RoundQuestion, seed: number): Partial<typeof feedbackAnswers.$inferInsert> {
  if (kind === 'choice') return { choice: choices[seed % Math.min(2, choices.length)] };
  if (kind === 'rating') return { rating: seed % 3 === 0 ? 2 : 3 };
  const written = demoAnswers[text] ?? [];
  return { text: written[seed % written.length] };
}
