import { existsSync, readdirSync } from 'node:fs';
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
  for (const folder of folders) serveFilesOf(app, path.join(folder, 'client'));
  const read = async (language: InterfaceLanguage) => (await import(pathToFileURL(path.join(root, 'build', language, 'server/index.js')).href)) as ServerBuild;
  return { en: await read('en'), es: await read('es') };
}

/** The few files beside the scripts, by their names: to look on the disk for one at the address of each page would cost every page. */
function serveFilesOf(app: Express, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) app.get(`/${entry.name}`, (_request, response) => response.sendFile(entry.name, { root: folder, maxAge: '1h' }));
}
