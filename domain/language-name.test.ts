import { expect, it } from 'vitest';
import { languageName } from './language-name.ts';

it('a language is called by its English name, and by its tag where it has none', () => {
  expect(['en', 'pt-BR', 'no tag'].map(languageName)).toEqual(['English', 'Brazilian Portuguese', 'no tag']);
});
