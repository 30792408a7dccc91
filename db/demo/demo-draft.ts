import type { CredentialDraft } from '#domain/credential/draft.ts';

const component = (number: number, text: string) => ({ id: `component-${number}`, text });

/** What stands in the demo's credential: written in the form of the field, with an empty cell, a component without a row, and words that could be read in several ways. */
export const demoDraft: CredentialDraft = {
  name: 'Giving feedback that a student uses',
  competency: 'Educator gives each student one comment on a draft and follows what the student does with it.',
  keyMethod: 'The educator writes one comment per draft that names a place and a next step, gives time in the lesson to act on it, and compares the two drafts side by side. What students did with the comment decides what is taught next.',
  description: 'A teacher who earns this comments on one thing at a time, gives time to act on it, and shows with two drafts what the student changed.',
  methodComponents: [
    component(1, 'Choose one thing in the draft that the student can change now.'),
    component(2, 'Write a comment that names the place and the next step.'),
    component(3, 'Give ten minutes of the lesson to act on the comments.'),
    component(4, 'Compare the two drafts with the student.'),
    component(5, 'Teach again what most students left unchanged.'),
  ],
  rationale: 'Comments change work when they are few, say what to do next, and are followed by time to do it.\n\n- A mark beside a comment draws the eye away from it.\n- What a student does next tells more than whether the comment was read.',
  research: [
    { id: 'work-1', type: 'article-journal', authors: [{ family: 'Hattie', given: 'John' }, { family: 'Timperley', given: 'Helen' }], year: 2007, title: 'The power of feedback', container: 'Review of Educational Research', volume: '77', issue: '1', pages: '81-112', publisher: '', url: 'https://doi.org/10.3102/003465430298487', doi: '10.3102/003465430298487', checkedOn: null },
    { id: 'work-2', type: 'article-journal', authors: [{ family: 'Shute', given: 'Valerie J.' }], year: 2008, title: 'Focus on formative feedback', container: 'Review of Educational Research', volume: '78', issue: '1', pages: '153-189', publisher: '', url: 'https://doi.org/10.3102/0034654307313795', doi: '10.3102/0034654307313795', checkedOn: null },
  ],
  resources: [{ id: 'resource-1', title: 'Ten comments and what came of them', url: 'https://example.org/ten-comments', isFree: true, note: 'Two pages to read with a colleague.', checkedOn: null }],
  overviewQuestions: [
    { id: 'overview-1', question: 'Which class and which piece of work did you choose, and what were students to learn from it?', wordLimit: 150, passingDescriptor: 'Names the class, the piece of work and one learning goal.' },
    { id: 'overview-2', question: 'How did students use your comments before, and how do you know?', wordLimit: 200, passingDescriptor: 'Describes one earlier piece of work with a comment and what the student did.' },
  ],
  artifacts: [
    { id: 'artifact-1', title: 'Five first drafts with your comments', media: ['document', 'picture'], amount: '5', instructions: 'One comment each. Take the names of students out.', showsStudents: true },
    { id: 'artifact-2', title: 'The same five pieces after the lesson', media: ['document', 'picture'], amount: '5', instructions: 'Mark what changed.', showsStudents: true },
    { id: 'artifact-3', title: 'What you taught again, and why', media: ['document', 'audio'], amount: '1-2 pages, or five minutes', instructions: 'Say what most students had left unchanged.', showsStudents: false },
  ],
  mediaReason: '',
  reflectionQuestions: [{ id: 'reflection-1', question: 'Which comment did nobody act on, and what would you write in its place?', wordLimit: 200, passingDescriptor: 'Quotes the comment and writes another one.' }],
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
        criterion: 'The comment says where and what next',
        kind: 'quality',
        artifactIds: ['artifact-1'],
        componentIds: ['component-1', 'component-2'],
        cells: {
          'level-1': 'Each of the five comments names a place in the draft and one step that the student can do in ten minutes.',
          'level-2': 'Each comment names a place; for one or two of them the next step is left to the student.',
          'level-3': 'Comments judge the work as a whole.',
        },
      },
      {
        id: 'row-2',
        criterion: 'Students act on the comment',
        kind: 'quality',
        artifactIds: ['artifact-2', 'artifact-3'],
        componentIds: ['component-3', 'component-4'],
        cells: {
          'level-1': 'In four of five pieces the marked place was changed in the way the comment asked for.',
          'level-2': 'In two or three pieces the marked place was changed.',
          'level-3': '',
        },
      },
      {
        id: 'row-3',
        criterion: 'Work is handed in twice',
        kind: 'completeness',
        artifactIds: ['artifact-1', 'artifact-2'],
        componentIds: ['component-4'],
        cells: {
          'level-1': 'Five first drafts and the same five pieces after the lesson are there, in an appropriate form.',
          'level-2': 'One of the ten is missing.',
          'level-3': 'More than one of the ten is missing.',
        },
      },
    ],
  },
  audience: 'Teachers of grades 4 to 12 who see written or drawn work of their students.',
  prerequisites: 'None. You need a class that you see twice within a week.',
  hours: { least: 6, most: 8 },
  alignments: [],
  tags: ['feedback', 'drafts', 'comments'],
  privacyNote: 'Take names and faces of students out before you hand in, and ask for the consent that your school asks for.',
  integrityNote: 'The work is of your own class, from the last twelve months.',
  licence: 'CC BY 4.0',
  issuer: { name: 'Demo workshop 2', url: 'https://example.org/demo-workshop' },
  language: 'en',
};
