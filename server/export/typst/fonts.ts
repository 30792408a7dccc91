import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const packages = createRequire(import.meta.url);

/** The weights that the templates set, of the house's two typefaces and of one for each further script of its languages. */
const always = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  'atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
];
/** Read only where the words hold such letters: the last has ten megabytes. Amiri, since the letters of Noto cannot be copied from a PDF. */
const whereNeeded: [letters: RegExp, file: string][] = [
  [/\p{Script=Arabic}/u, 'amiri/400Regular/Amiri_400Regular.ttf'],
  [/\p{Script=Arabic}/u, 'amiri/700Bold/Amiri_700Bold.ttf'],
  [/\p{Extended_Pictographic}/u, 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u, 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
];

/** The font files that these words are set with. */
export async function fontsFor(words: string): Promise<Buffer[]> {
  const files = [...always, ...whereNeeded.flatMap(([letters, file]) => (letters.test(words) ? [file] : []))];
  return Promise.all(files.map((file) => readFile(packages.resolve(`@expo-google-fonts/${file}`))));
}
