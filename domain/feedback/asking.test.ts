import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../clock.ts';
import { invitationLines, parseInvitationLines, refusedLineWords } from './invitation-lines.ts';
import { prepareRoundSchema, roundPageSchema } from './round-forms.ts';
import { isReminderDue, mayBeReminded, minutesToGive, remindedFrom } from './round-times.ts';

describe('lines of invitations', () => {
  it('name people in the ways in which lists are kept', () => {
    const { people, refused } = parseInvitationLines('Ada Byron <Ada@Example.org>\nbo@example.org\r\n\n  cy@example.org, Cy Day;\n"Dee, Eve" <dee@example.org>,\nfi@example.org\tFi');
    expect(people).toEqual([
      { email: 'ada@example.org', name: 'Ada Byron' },
      { email: 'bo@example.org', name: '' },
      { email: 'cy@example.org', name: 'Cy Day' },
      { email: 'dee@example.org', name: 'Dee, Eve' },
      { email: 'fi@example.org', name: 'Fi' },
    ]);
    expect(refused).toEqual([]);
  });

  it('come back by line and with the reason where they name nobody', () => {
    const { people, refused } = parseInvitationLines('ada@example.org\nAda Byron\n\na@b@c\none@example.org, two@example.org\n<>');
    expect(people.map(({ email }) => email)).toEqual(['ada@example.org']);
    expect(refused.map(({ line }) => line)).toEqual([2, 4, 5, 6]);
    expect(refusedLineWords(refused[0] ?? { line: 0, words: '', reason: '' })).toBe('Line 2, “Ada Byron”: there is no address in it.');
    expect(refused[2]?.reason).toContain('two addresses');
  });

  it('are one person for each address, with the first name that was written', () => {
    expect(parseInvitationLines('ada@example.org\nADA@example.org, Ada\nada@example.org, A. Byron').people).toEqual([{ email: 'ada@example.org', name: 'Ada' }]);
  });

  it('are refused where one is longer than an address and a name take, however long', () => {
    const signs = `${';'.repeat(99_000)}x`;
    expect(parseInvitationLines(`ada@example.org\n${signs}`)).toEqual({
      people: [{ email: 'ada@example.org', name: '' }],
      refused: [{ line: 2, words: `${';'.repeat(60)}…`, reason: 'keep each line below 500 characters, with one person on it' }],
    });
    expect(parseInvitationLines(`${'a'.repeat(488)}@example.org`).refused.map(({ reason }) => reason)).toEqual(['this does not look like an address']);
  });

  it('are written as they are read', () => {
    const people = [{ email: 'ada@example.org', name: 'Ada Byron' }, { email: 'bo@example.org', name: '' }];
    expect(parseInvitationLines(invitationLines(people)).people).toEqual(people);
  });
});

describe('reminders', () => {
  const openedAt = new Date('2026-03-02T15:00:00Z');
  const at = (hours: number) => new Date(openedAt.getTime() + hours * HOUR_MS);

  it('are due a day before the end, or in the middle of a short round', () => {
    expect(remindedFrom({ openedAt, closesAt: at(14 * 24) })).toEqual(at(13 * 24));
    expect(remindedFrom({ openedAt, closesAt: at(20) })).toEqual(at(10));
  });

  it('go out by themselves once, and not to who was written to since', () => {
    const round = { openedAt, closesAt: at(7 * 24) };
    const isDue = (hours: number, remindedAt: Date | null, askedAt = openedAt) => isReminderDue(round, { askedAt, remindedAt }, at(hours));
    expect([isDue(6 * 24 - 1, null), isDue(6 * 24, null), isDue(6 * 24 + 1, at(6 * 24)), isDue(6 * 24, at(3 * 24)), isDue(7 * 24, null)]).toEqual([false, true, false, true, false]);
    expect(isDue(6 * 24 + 2, null, at(6 * 24 + 1))).toBe(false);
    // Reminded by an author an hour before the house would.
    expect(isDue(6 * 24, at(6 * 24 - 1))).toBe(false);
  });

  it('reach nobody twice within a day', () => {
    expect([mayBeReminded(null, at(0)), mayBeReminded(at(0), at(23)), mayBeReminded(at(0), new Date(at(0).getTime() + DAY_MS))]).toEqual([true, false, true]);
  });

  it('say how long it takes in steps of five minutes', () => {
    expect([minutesToGive({ words: 0, questions: 0 }), minutesToGive({ words: 1_500, questions: 5 }), minutesToGive({ words: 1_501, questions: 5 })]).toEqual([5, 15, 20]);
  });
});

describe('what prepares a round', () => {
  const sent = { intent: 'save', title: 'Round 1', perspectives: ['teacher'], closesOn: '2026-03-10', timeZone: 'America/Chicago', attribution: 'perspective', questions: [{ perspective: 'teacher', text: 'Would you earn it?', kind: 'choice', choices: 'Yes\nNo\nYes\n' }] };
  const problems = (given: object) => prepareRoundSchema.safeParse({ ...sent, ...given }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('is read with the choices of a question one a line, and only where it is answered by one', () => {
    const read = prepareRoundSchema.parse({ ...sent, questions: [...sent.questions, { text: 'Anything else?', kind: 'words', choices: 'left over' }] });
    expect(read.questions).toMatchObject([{ perspective: 'teacher', choices: ['Yes', 'No'] }, { perspective: null, choices: [] }]);
    expect(read).toMatchObject({ closesAt: '18:00', mayChooseAttribution: false, people: [] });
  });

  it('is told apart from what is pressed once the round is open', () => {
    expect(roundPageSchema.parse({ ...sent, intent: 'members-coach' })).toMatchObject({ intent: 'members-coach', title: 'Round 1' });
    expect(roundPageSchema.parse({ intent: 'invite', perspective: 'coach', people: 'Ada <ada@example.org>' })).toEqual({ intent: 'invite', people: [{ email: 'ada@example.org', name: 'Ada', perspective: 'coach' }] });
    expect(roundPageSchema.safeParse({ intent: 'invite', perspective: 'coach', people: 'nobody' }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['people']);
    expect(roundPageSchema.safeParse({ intent: 'delete' }).success).toBe(false);
  });

  it('is refused at the field that is to be mended', () => {
    expect(problems({ perspectives: [] })).toEqual(['perspectives']);
    expect(problems({ questions: [{ text: 'Would you?', kind: 'choice', choices: 'Yes' }] })).toEqual(['questions.0.choices']);
    expect(problems({ questions: [{ text: '', kind: 'words' }] })).toEqual(['questions.0.text']);
    expect(problems({ timeZone: 'EST' })).toEqual(['timeZone']);
    expect(problems({ people: { pirate: 'a@example.org' } })).not.toEqual([]);
    expect(problems({ people: { teacher: 'a@example.org\nnobody\nnothing', coach: 'a@example.org' } })).toEqual(['people.teacher', 'people.teacher', 'people.coach']);
    expect(problems({ people: { teacher: 'nobody\n'.repeat(9_000) } })).toHaveLength(51);
    const many = (count: number) => Array.from({ length: count }, (_, place) => `person-${place}@example.org`).join('\n');
    expect([problems({ people: { teacher: many(200) } }), problems({ people: { teacher: many(201) } })]).toEqual([[], ['people.teacher']]);
  });
});
