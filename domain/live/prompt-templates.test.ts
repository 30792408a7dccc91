import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleDraft } from '../report/assemble-draft.ts';
import { learnWords } from '../words/known-words.ts';
import { saidIn } from '../words/reading-language.ts';
import { promptsField } from './prompt-form.ts';
import { PROMPT_LIMITS } from './prompt.ts';
import { FIRST_TEMPLATE, promptTemplates, templatePrompts } from './prompt-templates.ts';

describe('a template of prompts', () => {
  it.each(promptTemplates())('$name can be saved as it is, and keeps its ids', ({ prompts }) => {
    expect(promptsField.parse(prompts)).toEqual(prompts);
    expect(prompts.length).toBeLessThan(PROMPT_LIMITS.prompts);
  });

  it.each(promptTemplates())('$name says what it is good for, and asks one sentence below each title', ({ purpose, prompts }) => {
    for (const sentence of [purpose, ...prompts.map(({ hint }) => hint)]) expect(sentence).toMatch(/^[^.?!]+[.?!]$/);
  });

  it('is told by its id, the one for a report first', () => {
    expect(promptTemplates().map(({ id }) => id)[0]).toBe(FIRST_TEMPLATE);
    expect(templatePrompts('report-out').map(({ title }) => title)).toEqual(['What we heard', 'Agreements', 'Disagreements', 'Recommendations', 'Open questions']);
  });

  it('can be saved in Spanish as well, its titles being apart, and its last one of a challenge is known as what is recommended', () => {
    learnWords('es', JSON.parse(readFileSync(new URL('../../words/es/domain-live.json', import.meta.url), 'utf8')) as Record<string, string>);
    for (const { prompts } of saidIn('es', promptTemplates)) expect(promptsField.parse(prompts).map(({ title }) => title)).toEqual(prompts.map(({ title }) => title));
    const steps = saidIn('es', () => templatePrompts('challenge')).at(-1)?.title ?? '';
    const room = { prompts: [steps], passages: [{ prompt: steps, wording: 'do it' }] };
    expect(assembleDraft({ kind: 'summit', agendaSessionId: null, rooms: [room], figures: [] }).recommended).toEqual(room.passages);
  });
});
