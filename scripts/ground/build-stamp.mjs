import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spokenLanguages } from '../words/catalogue.mjs';
import { inRoot } from './root.mjs';

const sourceFolders = ['app', 'domain', 'db', 'server', 'public', 'words', 'scripts/words'];
const sourceFiles = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'remix.config.js', 'scripts/build.mjs', 'scripts/ground/list-browser-scripts.mjs', 'scripts/ground/minify-scripts.mjs', 'scripts/ground/shell-script.mjs', 'scripts/ground/given-up-answers.mjs'];
const stampFile = inRoot('build', 'stamp.json');
const outputs = [...spokenLanguages.flatMap((language) => [`build/${language}/server/index.js`, `build/${language}/client`, `build/${language}/browser-scripts.json`]), 'build/main/main.js', 'build/main/folding-thread.js', 'build/main/seating-thread.js', 'build/main/map-thread.js', 'build/main/report-file-process.js', 'build/main/typesetting-process.js', 'build/main/typst/report.typ'];

/** Whether the build is there and was made from the sources as they are now. */
export async function isBuilt() {
  if (!outputs.every((output) => existsSync(inRoot(output)))) return false;
  try {
    return JSON.parse(await readFile(stampFile, 'utf8')).sources === (await hashOfSources());
  } catch {
    return false;
  }
}

export const forgetBuild = () => rm(stampFile, { force: true });

/** `sources` is taken before the build begins: an edit during the build makes it stale. */
export async function rememberBuild(sources) {
  await mkdir(inRoot('build'), { recursive: true });
  await writeFile(stampFile, `${JSON.stringify({ sources })}\n`);
}

/** One hash over the names and contents of all that goes into the build; times do not count, a fresh clone has none. */
export async function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of [...sourceFiles, ...(await filesBelow(sourceFolders))]) {
    if (!existsSync(inRoot(file))) continue;
    hash.update(`${file}\0`).update(await readFile(inRoot(file))).update('\0');
  }
  return hash.digest('hex');
}

async function filesBelow(folders) {
  const found = [];
  for (const folder of folders.filter((name) => existsSync(inRoot(name)))) {
    const entries = await readdir(inRoot(folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) found.push(join(entry.parentPath, entry.name).slice(inRoot().length));
    }
  }
  return found.sort();
}
