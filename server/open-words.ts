import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { languageTags } from '#domain/words/interface-language.ts';
import { learnWords } from '#domain/words/known-words.ts';

const catalogue = z.record(z.string(), z.string());
/** What the server says by itself; the words of pages stand in the pages. */
const OWN_ROOMS = /^(?:domain|server)[-.].*json$/;

/** Reads what the server says in languages other than English, from `words/` in the folder of package.json. */
export async function openWords(root: string): Promise<void> {
  for (const language of languageTags) {
    if (language === 'en') continue;
    const folder = path.join(root, 'words', language);
    const rooms = (await readdir(folder)).filter((name) => OWN_ROOMS.test(name));
    const words = await Promise.all(rooms.map(async (room) => catalogue.parse(JSON.parse(await readFile(path.join(folder, room), 'utf8')))));
    learnWords(language, Object.assign({}, ...words) as Record<string, string>);
  }
}
