import { describe, expect, it } from 'vitest';
import { promptsField } from './prompt-form.ts';
import { PROMPT_LIMITS } from './prompt.ts';
import { FIRST_TEMPLATE, promptTemplates, templatePrompts } from './prompt-templates.ts';

describe('a template of prompts', () => {
  it.each(promptTemplates)('$name can be saved as it is, and keeps its ids', ({ prompts }) => {
    expect(promptsField.parse(prompts)).toEqual(prompts);
    expect(prompts.length).toBeLessThan(PROMPT_LIMITS.prompts);
  });

  it.each(promptTemplates)('$name says what it is good for, and asks one sentence below each title', ({ purpose, prompts }) => {
    for (const sentence of [purpose, ...prompts.map(({ hint }) => hint)]) expect(sentence).toMatch(/^[^.?!]+[.?!]$/);
  });

  it('is told by its id, the one for a report first', () => {
    expect(promptTemplates.map(({ id }) => id)[0]).toBe(FIRST_TEMPLATE);
    expect(templatePrompts('report-out').map(({ title }) => title)).toEqual(['What we heard', 'Agreements', 'Disagreements', 'Recommendations', 'Open questions']);
  });
});
