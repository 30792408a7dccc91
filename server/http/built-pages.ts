import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express } from 'express';
import { type InterfaceLanguage, languageTags } from '#domain/words/interface-language.ts';

export type PagesByLanguage = Record<InterfaceLanguage, ServerBuild>;

/** Serves the scripts of every language, whose names tell their content, and answers with the pages of each. Refuses to start without them. */
export async function builtPages(app: Express, root: string): Promise<PagesByLanguage> {
  const folders = languageTags.map((language) => path.join(root, 'build', language));
  if (!folders.every((folder) => existsSync(path.join(folder, 'server/index.js')))) throw new Error('The pages are not built yet. Run "npm run build" first, or start with "npm start".');
  for (const folder of folders) app.use('/assets', express.static(path.join(folder, 'client/assets'), { immutable: true, maxAge: '1y', fallthrough: folder !== folders.at(-1) }));
  for (const folder of folders) app.use(express.static(path.join(folder, 'client'), { maxAge: '1h' }));
  const read = async (language: InterfaceLanguage) => (await import(pathToFileURL(path.join(root, 'build', language, 'server/index.js')).href)) as ServerBuild;
  return { en: await read('en'), es: await read('es') };
}
