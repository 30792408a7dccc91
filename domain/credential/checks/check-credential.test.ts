import { describe, expect, it } from 'vitest';
import { learnSpanish } from '#test/support/learn-spanish.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { CredentialDraft } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';
import { emptyDraft } from '../empty-draft.ts';
import { checkCredential, checks } from './check-credential.ts';
import { checkIds, type CheckId } from './finding.ts';

const context = { today: '2026-11-30' };
type Change = (draft: CredentialDraft) => void;
const changed = (change: Change): CredentialDraft => {
  const draft = sampleCredential();
  change(draft);
  return draft;
};
const competency = (text: string): Change => (draft) => {
  draft.competency = text;
};
const cell = (row: number, levelId: string, text: string): Change => (draft) => {
  draft.rubric.rows[row]!.cells[levelId] = text;
};

/** Each change of a draft without flaws makes one check find something, and no other. */
const failing: [CheckId, string, Change, DraftPlace][] = [
  ['L01', 'a section is empty', (draft) => (draft.rationale = ' '), { field: 'rationale' }],
  ['L01', 'an entry of a list is empty', (draft) => (draft.resources[1]!.title = ''), { field: 'resources', entryId: 'resource-2', entryField: 'title' }],
  ['L01', 'a row of the rubric looks at nothing', (draft) => (draft.rubric.rows[0]!.criterion = ''), { field: 'rubric', entryId: 'row-1', entryField: 'criterion' }],
  ['L01', 'nobody issues it', (draft) => (draft.issuer.name = ''), { field: 'issuer' }],
  ['L02', 'the competency has two sentences', competency('Educator uses answers to one exit question to adjust the next lesson. The lesson helps everybody.'), { field: 'competency' }],
  ['L02', 'the competency is too long', competency(`Educator uses the answers of students to ${'one of the short exit questions that stand at the end of a '.repeat(4)}lesson.`), { field: 'competency' }],
  ['L02', 'a second sentence stands behind one with an abbreviation', competency('Educator uses Dr. Marzano’s questions to adjust the next lesson. The lesson helps everybody.'), { field: 'competency' }],
  ['L02', 'a second sentence begins on a line of its own', competency('Educator uses one question of J.\n\nEducator adjusts the next lesson.'), { field: 'competency' }],
  ['L03', 'the competency names what nobody can see', competency('Educator understands the answers to one short exit question.'), { field: 'competency' }],
  ['L03', 'the competency speaks of being aware', competency('Educator is aware of misunderstandings in the answers of students.'), { field: 'competency' }],
  ['L03', 'the competency names nobody', competency('Use every answer to one short exit question to adjust the next lesson.'), { field: 'competency' }],
  ['L03', 'the competency says nothing that is done', competency('Educator with every answer to one short exit question.'), { field: 'competency' }],
  ['L04', 'two verbs are joined', competency('Educator uses every answer to adjust and improve the next lesson.'), { field: 'competency' }],
  ['L04', 'two verbs with objects are joined', competency('Educator sorts the answers to one question and adjusts the next lesson.'), { field: 'competency' }],
  ['L04', 'two verbs are joined by “and/or”', competency('Educator adapts and/or improves the next lesson.'), { field: 'competency' }],
  ['L04', 'two verbs are joined by “and / or”', competency('Educator adapts and / or improves the next lesson.'), { field: 'competency' }],
  ['L05', 'the method is the competency again', (draft) => (draft.keyMethod = draft.competency.replace('short', 'brief')), { field: 'keyMethod' }],
  ['L05', 'the method names no how', (draft) => (draft.keyMethod = 'Exit questions.'), { field: 'keyMethod' }],
  ['L06', 'a component has another form', (draft) => (draft.methodComponents[2]!.text = 'Sorting the answers by step or idea.'), { field: 'methodComponents', entryId: 'component-3', entryField: 'text' }],
  ['L06', 'there are too many components', (draft) => {
    const ids = ['5', '6', '7', '8', '9'];
    draft.methodComponents.push(...ids.map((id) => ({ id, text: 'Ask one question again.' })));
    draft.rubric.rows[0]!.componentIds.push(...ids);
  }, { field: 'methodComponents' }],
  ['L07', 'there is one work of research', (draft) => draft.research.shift(), { field: 'research' }],
  ['L07', 'a work has no author', (draft) => (draft.research[0]!.authors = []), { field: 'research', entryId: 'work-1' }],
  ['L08', 'all research is old', (draft) => (draft.research[1]!.year = 2015), { field: 'research' }],
  ['L09', 'no resource is free', (draft) => (draft.resources[0]!.isFree = false), { field: 'resources' }],
  ['L10', 'a link was never checked', (draft) => (draft.research[0]!.checkedOn = null), { field: 'research', entryId: 'work-1', entryField: 'checkedOn' }],
  ['L10', 'a link was checked long ago', (draft) => (draft.resources[0]!.checkedOn = '2025-11-01'), { field: 'resources', entryId: 'resource-1', entryField: 'checkedOn' }],
  ['L11', 'Part 1 asks nothing', (draft) => (draft.overviewQuestions = []), { field: 'overviewQuestions' }],
  ['L11', 'Part 3 is absent without a reason', (draft) => (draft.reflectionQuestions = []), { field: 'reflectionQuestions' }],
  ['L12', 'a question has no word limit', (draft) => (draft.overviewQuestions[1]!.wordLimit = null), { field: 'overviewQuestions', entryId: 'overview-2', entryField: 'wordLimit' }],
  ['L12', 'a question does not say when it passes', (draft) => (draft.reflectionQuestions[0]!.passingDescriptor = ''), { field: 'reflectionQuestions', entryId: 'reflection-1', entryField: 'passingDescriptor' }],
  ['L13', 'an artifact has no type', (draft) => (draft.artifacts[0]!.media = []), { field: 'artifacts', entryId: 'artifact-1', entryField: 'media' }],
  ['L13', 'an artifact has no count', (draft) => (draft.artifacts[0]!.amount = ''), { field: 'artifacts', entryId: 'artifact-1', entryField: 'amount' }],
  ['L13', 'an artifact has no row', (draft) => draft.artifacts.push({ ...draft.artifacts[0]!, id: 'artifact-4' }), { field: 'artifacts', entryId: 'artifact-4' }],
  ['L14', 'a row points to no artifact', (draft) => (draft.rubric.rows[3]!.artifactIds = ['gone']), { field: 'rubric', entryId: 'row-4', entryField: 'artifactIds' }],
  ['L14', 'a row points to no component', (draft) => {
    draft.rubric.rows[3]!.componentIds = [];
    draft.rubric.rows[1]!.componentIds.push('component-2');
  }, { field: 'rubric', entryId: 'row-4', entryField: 'componentIds' }],
  ['L14', 'a component has no row', (draft) => draft.methodComponents.push({ id: 'component-5', text: 'Ask again within two lessons.' }), { field: 'methodComponents', entryId: 'component-5' }],
  ['L15', 'a cell is empty', cell(2, 'level-3', ''), { field: 'rubric', entryId: 'row-3', levelId: 'level-3' }],
  ['L15', 'no level is required', (draft) => (draft.rubric.requiredLevelId = 'gone'), { field: 'rubric' }],
  ['L15', 'two levels have one label', (draft) => (draft.rubric.levels[2]!.label = 'basic'), { field: 'rubric', levelId: 'level-3' }],
  ['L16', 'neighbours differ by a word of degree', cell(1, 'level-2', 'Most answers sit in a pile named after a step or idea of the student. No pile is named after a score.'), { field: 'rubric', entryId: 'row-2', levelId: 'level-2' }],
  ['L17', 'a cell is vague', cell(2, 'level-2', 'One change of the lesson is appropriate to the largest pile.'), { field: 'rubric', entryId: 'row-3', levelId: 'level-2' }],
  ['L18', 'one medium alone is accepted', (draft) => draft.artifacts.forEach((artifact) => (artifact.media = ['document'])), { field: 'mediaReason' }],
  ['L19', 'a row of quality asks what is there', cell(0, 'level-1', 'Each question has two wrong answers. All three questions are included.'), { field: 'rubric', entryId: 'row-1', levelId: 'level-1' }],
  ['L19', 'a criterion of quality asks what was handed in', (draft) => (draft.rubric.rows[2]!.criterion = 'The next opening is attached'), { field: 'rubric', entryId: 'row-3', entryField: 'criterion' }],
  ['L20', 'students are shown without a privacy note', (draft) => (draft.privacyNote = ''), { field: 'privacyNote' }],
  ['L21', 'an abbreviation is not said in full', (draft) => (draft.audience = 'Teachers of ELL classes.'), { field: 'audience' }],
  ['L21', 'a section is hard to read', (draft) => (draft.rationale = 'Instructional decision-making predicated upon continuously accumulated formative assessment information significantly outperforms undifferentiated instructional sequences, particularly where heterogeneous populations necessitate individualized pedagogical accommodations, reconfigurations and supplementary interventions that institutions systematically document.'), { field: 'rationale' }],
  ['L22', 'no hours are given', (draft) => (draft.hours = { least: null, most: null }), { field: 'hours' }],
  ['L22', 'the hours contradict each other', (draft) => (draft.hours = { least: 10, most: 8 }), { field: 'hours' }],
  ['L23', 'there is no audience', (draft) => (draft.audience = ''), { field: 'audience' }],
  ['L23', 'there are no prerequisites', (draft) => (draft.prerequisites = ''), { field: 'prerequisites' }],
  ['L24', 'no standard has a link', (draft) => (draft.alignments = []), { field: 'alignments' }],
  ['L25', 'there are too few tags', (draft) => draft.tags.pop(), { field: 'tags' }],
  ['L25', 'a tag occurs nowhere in the criteria', (draft) => draft.tags.push('leadership'), { field: 'tags', entryId: 'leadership' }],
  ['L26', 'the description is too long', (draft) => (draft.description = 'A teacher asks one question. '.repeat(20)), { field: 'description' }],
  ['L27', 'a badge could not carry an alignment', (draft) => draft.alignments.push({ ...draft.alignments[0]!, id: 'alignment-2', url: 'standards of our state' }), { field: 'alignments', entryId: 'alignment-2', entryField: 'url' }],
  ['L27', 'a badge could not name the language', (draft) => (draft.language = 'en-x-ours'), { field: 'language' }],
  ['L28', 'a registry could not find the issuer', (draft) => (draft.issuer.url = ''), { field: 'issuer', entryField: 'url' }],
];

const passing: [CheckId, string, Change][] = [
  ['L04', 'nouns are joined', competency('Educator uses questions or answers to adjust the lesson and its opening.')],
  ['L06', 'nouns that are verbs begin each component', (draft) => draft.methodComponents.forEach((component, place) => (component.text = ['Group the answers.', 'Plan the lesson.', 'Design and pilot a task.', 'Name each pile.'][place]!))],
  ['L11', 'it says why there is no Part 3', (draft) => {
    draft.reflectionQuestions = [];
    draft.reflectionAbsentBecause = 'The overview asks for it.';
  }],
  ['L15', 'a row of completeness says what must be there, and no more', (draft) => (draft.rubric.rows[3]!.cells = { 'level-1': 'There are as many answers as students were present.' })],
  ['L17', 'a longer word contains a vague one', cell(2, 'level-2', 'One nuclear task is given for the largest pile.')],
  ['L18', 'it says why one medium alone is accepted', (draft) => {
    draft.artifacts.forEach((artifact) => (artifact.media = ['document']));
    draft.mediaReason = 'The assessors can open documents alone.';
  }],
  ['L19', 'what is attached is a meaning', cell(1, 'level-1', 'The educator attaches a step to every pile. No pile is missing a name.')],
  ['L21', 'an abbreviation is said in full', (draft) => (draft.audience = 'Teachers of English language learners (ELL), and those who help ELLs.')],
  ['L22', 'one number of hours is given', (draft) => (draft.hours = { least: null, most: 8 })],
];

/** Sentences within a competency that is one sentence all the same. */
const oneSentence = [
  'Educator uses Dr. Marzano’s strategies to adjust the next lesson.',
  'Educator uses short checks, e.g. Socratic questions, to adjust the next lesson.',
  'Educator adjusts the next lesson in U.S. History by the answers of students.',
  'Educator uses a rubric after J. Hattie to adjust the next lesson.',
  'Educator of St. Louis uses one exit question to adjust the next lesson.',
  'Educator uses questions of fact vs. Opinion to adjust the next lesson.',
  'Educator uses one question (i.e. Bloom’s) to adjust the next lesson.',
];

/** What only asks whether something is there, and what judges how good it is. */
const onlyThere = [
  'All sections present.', 'All sections are present.', 'The video is included.', 'The lesson plan includes all required sections.', 'Artifact is complete and attached.', 'The plan has every section of the template',
  'All three questions are included.', 'The next opening is attached.', 'The educator submits the plan.', 'Submitted all three questions.', 'Teacher uploads a video.', 'Two artifacts are missing.', 'The consent form was handed in!', 'Both recordings were uploaded.',
];
const judging = [
  'Discussion turns in the direction of the evidence.', 'Each student submits a second draft that answers one comment of a peer.', 'The educator attaches a step to every pile.', 'Most answers name the step that is missing.',
  'The educator submits each question to a colleague, and changes it.', 'Each section names one misunderstanding.', 'The plan includes all students in the discussion.', 'The argument is complete: each claim has a reason.', 'No pile is missing a name.',
  'The student says which part is missing.', 'The video shows every student at work.', 'The teacher turns in the direction of whoever speaks.',
];

learnSpanish();

describe('the checks of a credential', () => {
  const foundBy = (id: CheckId, change: Change) => checkCredential(changed(change), context).filter((finding) => finding.id === id);

  it.each(oneSentence)('[L02] take this for one sentence: %s', (text) => {
    expect(foundBy('L02', competency(text))).toEqual([]);
  });

  it.each(onlyThere)('[L19] find in a row of quality what only asks whether something is there: %s', (text) => {
    expect(foundBy('L19', cell(2, 'level-2', text))).toHaveLength(1);
    expect(foundBy('L19', cell(3, 'level-2', text))).toEqual([]);
  });

  it.each(judging)('[L19] leave in a row of quality what judges how good it is: %s', (text) => {
    expect(foundBy('L19', cell(2, 'level-2', text))).toEqual([]);
  });

  it('[L05] block no method for how a tagger sees its words', () => {
    const method = 'Socratic seminar with student-led discussion circles, text-dependent questions, and self-assessment rubrics.';
    expect(foundBy('L05', (draft) => (draft.keyMethod = method))).toEqual([]);
  });

  it('find nothing in a draft that keeps to all of them', () => {
    expect(checkCredential(sampleCredential(), context)).toEqual([]);
  });

  it.each(failing)('[%s] find that %s, and nothing else', (id, _what, change, place) => {
    const findings = checkCredential(changed(change), context);
    expect([...new Set(findings.map((finding) => finding.id))]).toEqual([id]);
    expect(findings.map((finding) => finding.place)).toContainEqual(place);
    expect(findings[0]?.severity).toBe(checks.find((check) => check.id === id)?.severity);
  });

  it.each(passing)('[%s] find nothing where %s', (_id, _what, change) => {
    expect(checkCredential(changed(change), context)).toEqual([]);
  });

  it('are each shown failing, and numbered as the design numbers them', () => {
    expect(checks.map(({ id }) => id).toSorted()).toEqual(checkIds);
    expect([...new Set(failing.map(([id]) => id))]).toEqual(checkIds);
  });

  it('know the words of English alone', () => {
    const spanish = changed((draft) => {
      draft.language = 'es';
      draft.tags = ['respuestas', 'utiliza', 'docente'];
      draft.competency = 'Docente comprende y utiliza las respuestas.';
      cell(2, 'level-2', 'El cambio es appropriate.')(draft);
    });
    expect(checkCredential(spanish, context).map(({ id }) => id)).toEqual([]);
  });

  it('say of an empty draft what is missing, and nothing of what is not there yet', () => {
    const found = checkCredential(emptyDraft('en'), context);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(['L01', 'L11', 'L22', 'L23', 'L24', 'L25', 'L28']));
  });

  it('take a draft whose language is half written', () => {
    expect(() => checkCredential(changed((draft) => (draft.language = 'e')), context)).not.toThrow();
  });

  it('say what they find to whoever reads, in their language', () => {
    const draft = changed((each) => (each.research = each.research.slice(0, 1).map((work) => ({ ...work, year: null }))));
    const reasons = () => checkCredential(draft, context).map(({ reason }) => reason);
    expect(reasons()).toEqual(['This work lacks: year. Readers could not find it.']);
    expect(saidIn('es', reasons)).toEqual(['A esta obra le falta: año. No se podría encontrar.']);
    expect(saidIn('es', () => checks.map(({ asks }) => asks())).filter((asked) => checks.some(({ asks }) => asks() === asked))).toEqual([]);
  });

  it('name the words that are meant', () => {
    expect(checkCredential(changed(competency('Educator uses every answer to adjust and improve the next lesson.')), context)[0]?.quote).toBe('and improve');
  });
});
