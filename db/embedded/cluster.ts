import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedLog } from './embedded-log.ts';
import { unless } from './file-errors.ts';
import type { Home } from './home.ts';
import { isAlive } from './living-process.ts';
import { runAs } from './run-as.ts';

export const SUPERUSER = 'plenary';

/**
 * Makes the cluster unless it is there. It is made under another name and then renamed, so that one which was cut short
 * never bears the name, and of two who start at once one wins.
 */
export async function makeCluster(home: Home, { log, durable }: { log: EmbeddedLog; durable: boolean }): Promise<void> {
  await clearUnfinished(home.place);
  const found = await folderAt(home.cluster);
  if (await isComplete(home.cluster)) return;
  // Another app may have put its complete cluster there since we looked: only what was there before is set aside.
  if (found !== null && found === (await folderAt(home.cluster))) await setAside(home.cluster, log);

  const making = join(home.place, `making-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${making}.password`;
  await mkdir(making, { mode: 0o700 });
  await writeFile(passwordFile, home.password, { mode: 0o600 });
  if (home.account !== null) {
    await chown(making, home.account.uid, home.account.gid);
    await chown(passwordFile, home.account.uid, home.account.gid);
  }
  const { ok, output } = await runAs(home.account, home.binaries.initdb, [
    `--pgdata=${making}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  await rm(passwordFile, { force: true });
  if (!ok) {
    await rm(making, { recursive: true, force: true });
    throw new Error(`The bundled Postgres could not be set up in ${home.place}. It says:\n${output}`);
  }
  await rename(making, home.cluster).catch(async (error: unknown) => {
    await rm(making, { recursive: true, force: true });
    if (!(await isComplete(home.cluster))) throw error;
  });
}

/** initdb writes the control file near its end; without it there was never a database to lose. */
const isComplete = (cluster: string): Promise<boolean> =>
  Promise.all([access(join(cluster, 'PG_VERSION')), access(join(cluster, 'global', 'pg_control'))]).then(
    () => true,
    () => false,
  );

/** What tells this folder from another that takes its name; null when there is none. */
const folderAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ ino }) => ino,
    () => null,
  );

/** What another program left half-made is kept under another name: it is not ours to delete. */
async function setAside(cluster: string, log: EmbeddedLog): Promise<void> {
  const aside = `${cluster}.unfinished-${Date.now()}`;
  await rename(cluster, aside).then(
    () => log.warn(`The database folder was only half made. It was moved to ${aside}, and a fresh one is being made.`),
    unless('ENOENT'),
  );
}

/** Removes what a start that was cut short left behind, unless the one who is making it still lives. */
async function clearUnfinished(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const maker = /^making-(\d+)-/.exec(name)?.[1];
    if (maker === undefined || (Number(maker) !== process.pid && isAlive(Number(maker)))) continue;
    // The program that it began may go on writing there for a second after it was killed.
    await rm(join(place, name), { recursive: true, force: true, maxRetries: 8, retryDelay: 100 });
  }
}
