import { inRoot, root } from '../ground/root.mjs';
import { openCatalogue } from './catalogue.mjs';
import { writeWords } from './write-words.mjs';

const CONSTANT = inRoot('domain', 'words', 'reading-language.ts');

/**
 * A part of the build: writes the pages and their scripts in one language, so that no reader fetches the words of another, nor anything that looks them up.
 * @returns {import('vite').Plugin}
 */
export function speak(language) {
  const find = language === 'en' ? () => () => undefined : openCatalogue(language);
  return {
    name: 'plenary:speak',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0];
      if (!file.startsWith(root) || file.includes('/node_modules/') || !/\.tsx?$/u.test(file)) return null;
      if (file === CONSTANT) return { code: withLanguage(code, language), map: null };
      const ours = file.slice(root.length).replace(/^\//u, '');
      const written = writeWords(code, ours, find(ours));
      return written === null ? null : { code: written, map: null };
    },
  };
}

/** Whatever asks for the language gets one that the minifier knows. */
const withLanguage = (code, language) => code.replace('=> ask();', `=> '${language}';`);
