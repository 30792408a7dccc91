import type { CredentialDraft } from '#domain/credential/draft.ts';

const component = (number: number, text: string) => ({ id: `component-${number}`, text });
const CHECKED_ON = '2026-11-16';

/** What the published credential of the demo says: written in the form of the field, and such that no check finds anything. */
export const demoPublishedDraft: CredentialDraft = {
  name: 'Turning student questions into an investigation',
  competency: 'Educator turns questions that students ask into an investigation that the class carries out.',
  keyMethod:
    'Students write questions about one striking object or event. The class sorts them by how an answer could be found, picks one, and rewrites it until it can be tried out. A wall of questions stays up, and each lesson ends with what was learned about it.',
  description: 'A teacher who earns this collects questions of students, sorts them with the class by how they can be answered, and lets the class investigate one of them.',
  methodComponents: [
    component(1, 'Show one object or event that makes students ask.'),
    component(2, 'Collect a written question from every student.'),
    component(3, 'Sort the questions with the class by how an answer could be found.'),
    component(4, 'Rewrite one question until the class can try it out.'),
    component(5, 'End each lesson with what was learned about the question.'),
  ],
  rationale: 'Students work longer on a question that is theirs. Most first questions cannot be tried out; rewriting them is the step that has to be taught.\n\n- A question that is sorted shows what kind of answer is wanted.\n- A wall that stays up shows students that their questions count.',
  research: [
    { id: 'work-1', type: 'article-journal', authors: [{ family: 'Chin', given: 'Christine' }, { family: 'Osborne', given: 'Jonathan' }], year: 2008, title: 'Students’ questions: a potential resource for teaching and learning science', container: 'Studies in Science Education', volume: '44', issue: '1', pages: '1-39', publisher: '', url: 'https://doi.org/10.1080/03057260701828101', doi: '10.1080/03057260701828101', checkedOn: CHECKED_ON },
    { id: 'work-2', type: 'article-journal', authors: [{ family: 'Lazonder', given: 'Ard W.' }, { family: 'Harmsen', given: 'Ruth' }], year: 2016, title: 'Meta-analysis of inquiry-based learning: effects of guidance', container: 'Review of Educational Research', volume: '86', issue: '3', pages: '681-718', publisher: '', url: 'https://doi.org/10.3102/0034654315627366', doi: '10.3102/0034654315627366', checkedOn: CHECKED_ON },
    { id: 'work-3', type: 'article-journal', authors: [{ family: 'Herranen', given: 'Jaana' }, { family: 'Aksela', given: 'Maija' }], year: 2019, title: 'Student-question-based inquiry in science education', container: 'Studies in Science Education', volume: '55', issue: '1', pages: '1-36', publisher: '', url: 'https://doi.org/10.1080/03057267.2019.1658059', doi: '10.1080/03057267.2019.1658059', checkedOn: CHECKED_ON },
  ],
  resources: [
    { id: 'resource-1', title: 'A page to sort questions on', url: 'https://example.org/student-questions/sorting', isFree: true, note: 'To print, one for each table.', checkedOn: CHECKED_ON },
    { id: 'resource-2', title: 'Twelve objects that made classes ask', url: 'https://example.org/student-questions/objects', isFree: true, note: 'With the questions that came.', checkedOn: CHECKED_ON },
  ],
  overviewQuestions: [
    { id: 'overview-1', question: 'Which class, which object or event, and what were students to learn?', wordLimit: 150, passingDescriptor: 'Names the class, the object or event and one learning goal.' },
    { id: 'overview-2', question: 'How did student questions reach your lessons until now?', wordLimit: 150, passingDescriptor: 'Tells of one question of a student and what became of it.' },
  ],
  artifacts: [
    { id: 'artifact-1', title: 'The questions of one class, sorted', media: ['picture', 'document'], amount: '15 questions or more', instructions: 'Write above each group how an answer could be found.', showsStudents: true },
    { id: 'artifact-2', title: 'One question in all its wordings', media: ['document', 'audio'], amount: '3 wordings or more', instructions: 'Say beside each wording what kept the class from trying it out.', showsStudents: false },
    { id: 'artifact-3', title: 'The investigation, told by students', media: ['video', 'document', 'audio'], amount: '3-5 minutes, or 2 pages', instructions: 'Students say what they did, what they found and what they still ask.', showsStudents: true },
  ],
  mediaReason: '',
  reflectionQuestions: [{ id: 'reflection-1', question: 'Which question would you have chosen, and what did the class gain or lose by choosing another?', wordLimit: 200, passingDescriptor: 'Names both questions and one gain or loss seen in the work.' }],
  reflectionAbsentBecause: '',
  rubric: {
    levels: [
      { id: 'level-1', label: 'Proficient' },
      { id: 'level-2', label: 'Basic' },
      { id: 'level-3', label: 'Developing' },
    ],
    requiredLevelId: 'level-1',
    rows: [
      {
        id: 'row-1',
        criterion: 'Questions are sorted by how an answer could be found',
        kind: 'quality',
        artifactIds: ['artifact-1'],
        componentIds: ['component-1', 'component-3'],
        cells: {
          'level-1': 'Every group is named after a way to find an answer: trying out, measuring, asking somebody, or reading.',
          'level-2': 'Groups are named after ways to find an answer, but one holds questions that need two different ways.',
          'level-3': 'Questions are grouped by topic alone.',
        },
      },
      {
        id: 'row-2',
        criterion: 'The question is rewritten until it can be tried out',
        kind: 'quality',
        artifactIds: ['artifact-2'],
        componentIds: ['component-4'],
        cells: {
          'level-1': 'The last wording names what is changed and what is watched, and each earlier one says what was missing.',
          'level-2': 'The last wording names what is changed or what is watched; the other is left to the reader.',
          'level-3': 'The first wording was used, or the educator wrote another one alone.',
        },
      },
      {
        id: 'row-3',
        criterion: 'Students tell what was learned about their question',
        kind: 'quality',
        artifactIds: ['artifact-3'],
        componentIds: ['component-5'],
        cells: {
          'level-1': 'Students say what they did, point to what they saw, and end with a question that they did not have before.',
          'level-2': 'Students say what they did and found; no further question is told.',
          'level-3': 'The educator tells the result in place of the students.',
        },
      },
      {
        id: 'row-4',
        criterion: 'A question of every student present is handed in',
        kind: 'completeness',
        artifactIds: ['artifact-1'],
        componentIds: ['component-2'],
        cells: { 'level-1': 'There are as many student questions as students were present.', 'level-2': 'Up to three are missing.', 'level-3': 'More than three are missing.' },
      },
    ],
  },
  audience: 'Teachers of grades 3 to 10, any subject in which a class can try something out.',
  prerequisites: 'None. You need one class for three lessons within two weeks.',
  hours: { least: 8, most: 12 },
  alignments: [{ id: 'alignment-1', name: 'The teacher engages learners in questioning and analysis', url: 'https://example.org/standards/application/5d', framework: 'Model Core Teaching Standards', code: '5(d)', targetType: 'CFItem' }],
  tags: ['student questions', 'investigation', 'wordings'],
  privacyNote: 'Take names and faces of students out before you hand in, and ask for the consent that your school asks for.',
  integrityNote: 'The work is of your own class, from the last twelve months. Say what a colleague added.',
  licence: 'CC BY 4.0',
  issuer: { name: 'Demo workshop 3', url: 'https://example.org/demo-workshop-3' },
  language: 'en',
};
