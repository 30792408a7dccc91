import { describe, expect, it } from 'vitest';
import { promptTemplates } from '../live/prompt-templates.ts';
import { contentOfDraft } from './content/content-of-draft.ts';
import { draftOfContent } from './content/draft-of-content.ts';
import { emptyDraft } from './empty-draft.ts';
import { guessField, passageFieldKeys, passageWords, sendPassage } from './send-passage.ts';

describe('a passage of notes in a credential', () => {
  it('is guessed to belong where the headings of a credential sprint say', () => {
    const sprint = promptTemplates().find(({ id }) => id === 'credential-sprint')!;
    expect(sprint.prompts.map(({ title }) => guessField(title))).toEqual(['competency', 'keyMethod', 'methodComponents', 'artifacts', 'rubric', 'audience']);
    expect([guessField('Lunch'), guessField(null)]).toEqual([null, null]);
  });

  it('stands in every field that takes one, beside what was there, and reads back', () => {
    for (const key of passageFieldKeys) {
      const first = sendPassage(emptyDraft('en'), key, 'Sort the answers.', 'one');
      const { draft, place } = sendPassage(first.draft, key, 'Name them.', 'two');
      expect(draftOfContent(contentOfDraft(draft)), key).toEqual({ ...draft, rubric: { ...draft.rubric, rows: draft.rubric.rows.map((row) => ({ ...row, cells: Object.fromEntries(draft.rubric.levels.map(({ id }) => [id, ''])) })) } });
      expect(JSON.stringify(draft[key])).toMatch(/Sort the answers\..*Name them\./);
      expect(place.field).toBe(key);
    }
  });

  it('names nobody whom it calls', () => {
    expect(passageWords([{ type: 'paragraph', attributes: {}, content: [{ type: 'text', text: 'Ask ', marks: {} }, { type: 'mention', attributes: { id: 'x', label: 'Ada Byron' }, content: [] }, { type: 'text', text: ' first.', marks: {} }] }])).toBe('Ask somebody first.');
  });
});
