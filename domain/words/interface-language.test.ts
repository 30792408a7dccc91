import { expect, it } from 'vitest';
import { spokenFor } from './interface-language.ts';

it('within a text the house speaks its language where it can, whatever country the language is of, and English elsewhere', () => {
  expect(['es', 'es-MX', 'ES', 'en-GB', 'fr', 'est', ''].map(spokenFor)).toEqual(['es', 'es', 'es', 'en', 'en', 'en', 'en']);
});
