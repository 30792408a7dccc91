import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LEAST_CHARACTERS = 32;

/**
 * The installation's secret: the one given, else the one kept in the data folder, made at the first start.
 * Refuses with what to do when the folder cannot be used, or when the file holds something too short to be a secret.
 */
export function keepSecret(given: string | undefined, dataDir: string): string {
  if (given) return given;
  const file = path.join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    // A machine that lost its power as the file was made leaves it empty.
    if (statSync(file, { throwIfNoEntry: false })?.size === 0) make(file, 'w');
    else makeUnlessThere(file);
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= LEAST_CHARACTERS) return kept;
  } catch (refused) {
    throw new Error(`The folder ${dataDir} cannot be used (${(refused as Error).message}). Let this system user write there, or set DATA_DIR to another folder.`, { cause: refused });
  }
  throw new Error(`The secret kept in ${file} has fewer than ${LEAST_CHARACTERS} characters. Remove the file and a fresh one is made; links that were mailed stop working then.`);
}

const make = (file: string, flag: 'w' | 'wx'): void => writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag });

function makeUnlessThere(file: string): void {
  try {
    make(file, 'wx');
  } catch (refused) {
    if ((refused as NodeJS.ErrnoException).code !== 'EEXIST') throw refused;
  }
}
