import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = ['en/server/index.js', 'es/server/index.js', 'main/main.js'].map((file) => fileURLToPath(new URL(`../../build/${file}`, import.meta.url)));

/** Says plainly that a test of the whole program has nothing to run, where the program would end without a word that helps. */
export function requireBuild(): void {
  if (!built.every((file) => existsSync(file))) throw new Error('The pages are not built: run "npm run build" first, or "npm test", which does.');
}
