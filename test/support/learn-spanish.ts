import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { learnWords } from '#domain/words/known-words.ts';
import { openWords } from '#server/open-words.ts';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** While the tests of a file run, what is said in Spanish is said as the catalogue has it. */
export function learnSpanish(): void {
  beforeAll(() => openWords(root));
  afterAll(() => learnWords('es', {}));
}
