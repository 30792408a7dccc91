import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The installation's secret: the one given, else the one kept in the data folder, made at the first start. */
export function keepSecret(given: string | undefined, dataDir: string): string {
  if (given) return given;
  const file = path.join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (refused) {
    if ((refused as NodeJS.ErrnoException).code !== 'EEXIST') throw refused;
  }
  return readFileSync(file, 'utf8').trim();
}
