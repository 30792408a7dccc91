import type { CredentialDraft } from '#domain/credential/draft.ts';

/** A micro-credential in which no check finds anything; a fresh one each time, so that a test may change it. */
export function sampleCredential(): CredentialDraft {
  return {
    name: 'Using exit questions to adjust the next lesson',
    competency: 'Educator uses every student’s answer to one short exit question to adjust the next lesson.',
    keyMethod:
      'In the last five minutes of a lesson, the educator asks one question built to tell likely misunderstandings apart. The answers are sorted into piles by what students did. The opening of the next lesson is then rewritten for each pile.',
    description: 'A teacher who earns this asks one exit question, sorts the answers by how students thought, and opens the next lesson with a task for each pile.',
    methodComponents: [
      { id: 'component-1', text: 'Write one question whose wrong answers differ by misunderstanding.' },
      { id: 'component-2', text: 'Collect an answer from every student before they leave.' },
      { id: 'component-3', text: 'Sort the answers by step or idea, not by score.' },
      { id: 'component-4', text: 'Rewrite the opening of the next lesson for each pile.' },
    ],
    rationale: 'Short checks help students most when the teacher acts on them at once. A score alone does not say what to do next.\n\n- An answer that shows a way of thinking does.\n- Teachers who change the next lesson see gains within a year.',
    research: [
      {
        id: 'work-1',
        type: 'article-journal',
        authors: [
          { family: 'Black', given: 'Paul' },
          { family: 'Wiliam', given: 'Dylan' },
        ],
        year: 1998,
        title: 'Assessment and classroom learning',
        container: 'Assessment in Education: Principles, Policy & Practice',
        volume: '5',
        issue: '1',
        pages: '7-74',
        publisher: '',
        url: 'https://doi.org/10.1080/0969595980050102',
        doi: '10.1080/0969595980050102',
        checkedOn: '2026-11-20',
      },
      {
        id: 'work-2',
        type: 'article-journal',
        authors: [
          { family: 'Andersson', given: 'Catarina' },
          { family: 'Palm', given: 'Torulf' },
        ],
        year: 2017,
        title: 'The impact of formative assessment on student achievement',
        container: 'Learning and Instruction',
        volume: '49',
        issue: '',
        pages: '92-102',
        publisher: '',
        url: 'https://doi.org/10.1016/j.learninstruc.2016.12.006',
        doi: '10.1016/j.learninstruc.2016.12.006',
        checkedOn: '2026-11-20',
      },
    ],
    resources: [
      { id: 'resource-1', title: 'Questions that sort answers: a planning page', url: 'https://example.org/exit-questions/planning', isFree: true, note: 'One page to print.', checkedOn: '2026-11-20' },
      { id: 'resource-2', title: 'A handbook of classroom checks', url: 'https://example.org/handbook', isFree: false, note: '', checkedOn: '2026-11-20' },
    ],
    overviewQuestions: [
      { id: 'overview-1', question: 'Which class and lesson did you choose, and what were students to learn?', wordLimit: 150, passingDescriptor: 'Names the class, the lesson and one learning goal.' },
      { id: 'overview-2', question: 'Which misunderstandings did you expect, and why?', wordLimit: 200, passingDescriptor: 'Names at least two, each with a reason from earlier work.' },
    ],
    artifacts: [
      { id: 'artifact-1', title: 'Exit questions, with what each answer would reveal', media: ['document', 'audio'], amount: '3 questions', instructions: 'Write beside each wrong answer which misunderstanding it would show.', showsStudents: false },
      { id: 'artifact-2', title: 'The answers of one class, sorted', media: ['picture', 'document'], amount: '12 answers or more', instructions: 'Name each pile after a step or an idea.', showsStudents: true },
      { id: 'artifact-3', title: 'The next opening, before and after the change', media: ['document'], amount: '1-2 pages', instructions: 'Mark what changed for which pile.', showsStudents: false },
    ],
    mediaReason: '',
    reflectionQuestions: [
      { id: 'reflection-1', question: 'What did the piles show that you had not expected, and what will you ask next time?', wordLimit: 200, passingDescriptor: 'Names one surprise and one changed question.' },
    ],
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
          criterion: 'The question tells misunderstandings apart',
          kind: 'quality',
          artifactIds: ['artifact-1'],
          componentIds: ['component-1'],
          cells: {
            'level-1': 'Each question has two wrong answers that come from different misunderstandings, and the educator names both.',
            'level-2': 'Each question has one wrong answer tied to a named misunderstanding.',
            'level-3': 'The question shows who was right; no misunderstanding is named.',
          },
        },
        {
          id: 'row-2',
          criterion: 'Answers are sorted by what students did',
          kind: 'quality',
          artifactIds: ['artifact-2'],
          componentIds: ['component-3'],
          cells: {
            'level-1': 'Every answer sits in a pile named after a step or idea of the student. No pile is named after a score.',
            'level-2': 'Piles are named after ideas, but one pile mixes two ideas.',
            'level-3': 'Answers are sorted into right and wrong.',
          },
        },
        {
          id: 'row-3',
          criterion: 'The next opening answers the piles',
          kind: 'quality',
          artifactIds: ['artifact-3'],
          componentIds: ['component-4'],
          cells: {
            'level-1': 'The first minutes change in a named way for each pile, with a task that asks for the step that was missing.',
            'level-2': 'One change is made for the whole class and is tied to the largest pile.',
            'level-3': 'The lesson goes on as planned, or the same explanation is given again.',
          },
        },
        {
          id: 'row-4',
          criterion: 'An answer of every student present is handed in',
          kind: 'completeness',
          artifactIds: ['artifact-2'],
          componentIds: ['component-2'],
          cells: { 'level-1': 'There are as many answers as students were present.', 'level-2': 'Up to three answers are missing.', 'level-3': 'More than three answers are missing.' },
        },
      ],
    },
    audience: 'Teachers of grades 4 to 12, any subject.',
    prerequisites: 'None. You need a class that you see twice within a week.',
    hours: { least: 8, most: 10 },
    alignments: [
      { id: 'alignment-1', name: 'The teacher uses formative assessment to adjust instruction', url: 'https://example.org/standards/assessment/6a', framework: 'Model Core Teaching Standards', code: '6(a)', targetType: 'CFItem' },
    ],
    tags: ['exit questions', 'misunderstanding', 'sorting answers'],
    privacyNote: 'Take names and faces of students out before you hand in, and ask for the consent that your school asks for.',
    integrityNote: 'The work is your own, from your own class, within the last year.',
    licence: 'CC BY 4.0',
    issuer: { name: 'Demo Institute for Teaching', url: 'https://example.org/institute' },
    language: 'en',
  };
}
