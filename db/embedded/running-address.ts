import { urlOf } from './connection.ts';
import type { EmbeddedLog } from './embedded-log.ts';
import { openHome } from './home.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/** The address of a bundled Postgres that a running Plenary keeps; null when none runs on this folder. */
export async function runningAddress(dataDir: string, log: EmbeddedLog): Promise<string | null> {
  const home = await openHome(dataDir, log);
  const running = await readPostmasterFile(home.cluster);
  return running?.port && running.isReady ? urlOf(home, running.port, 'plenary') : null;
}
