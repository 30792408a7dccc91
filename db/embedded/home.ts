import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Account, accountFor } from './account.ts';
import { type Binaries, usableBinaries } from './binaries.ts';
import type { EmbeddedLog } from './embedded-log.ts';
import { unless } from './file-errors.ts';
import { canReach } from './run-as.ts';

/** Where the bundled Postgres of one data folder lives, and as whom it runs. */
export type Home = {
  account: Account;
  binaries: Binaries;
  /** The folder that the cluster lies in; the account can get there. */
  place: string;
  cluster: string;
  password: string;
  serverLog: string;
};

/** For clusters whose data folder is closed to the account. Each gets a folder of its own in here. */
const SHARED_PLACE = '/var/lib/plenary';

/** Makes what is missing of `dataDir/postgres`, finds who runs Postgres and with which programs. */
export async function openHome(dataDir: string, log: EmbeddedLog): Promise<Home> {
  const folder = join(resolve(dataDir), 'postgres');
  await makeFolder(resolve(dataDir));
  await makeFolder(folder);
  const recorded = await recordedPlace(folder);
  const account = await accountFor(join(recorded ?? folder, 'cluster'));
  const place = await realpath(recorded ?? (await placeFor(account, folder, log)));
  return {
    account,
    place,
    cluster: join(place, 'cluster'),
    binaries: await usableBinaries(account, place),
    password: await keepPassword(folder, join(place, 'cluster')),
    serverLog: join(folder, 'server.log'),
  };
}

/** One that is there keeps its mode; one that we make may be passed through, and its files are closed one by one. */
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await chmod(folder, 0o711);
}

async function recordedPlace(folder: string): Promise<string | null> {
  const record = join(folder, 'location');
  const place = await readFile(record, 'utf8').catch(() => null);
  if (place === null) return null;
  if (await exists(place.trim())) return place.trim();
  throw new Error(
    `The database of this data folder was kept in ${place.trim()}, which is not there. ` +
      `Bring that folder back, or remove ${folder} to begin with an empty database.`,
  );
}

async function placeFor(account: Account, folder: string, log: EmbeddedLog): Promise<string> {
  if (account === null || (await exists(join(folder, 'cluster'))) || (await canReach(account, folder))) return folder;
  const place = join(SHARED_PLACE, randomBytes(6).toString('hex'));
  const isOpen = await makePassable(place).then(
    () => canReach(account, place),
    () => false,
  );
  if (!isOpen) {
    throw new Error(
      `The system user ${account.name}, as whom Postgres runs, cannot reach ${folder}: a folder above it is closed. ` +
        `Set DATA_DIR to a folder that every user may pass through, for example ${SHARED_PLACE}.`,
    );
  }
  await writeFile(join(folder, 'location'), `${place}\n`);
  log.info(`${folder} is closed to the system user ${account.name}, as whom Postgres runs. The database is kept in ${place}.`);
  return place;
}

async function makePassable(place: string): Promise<void> {
  await mkdir(place, { recursive: true });
  await chmod(SHARED_PLACE, 0o755);
  await chmod(place, 0o755);
}

/** Two who start at once agree on one password: the first to link its file to the name wins, whole. */
async function keepPassword(folder: string, cluster: string): Promise<string> {
  const file = join(folder, 'password');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return kept.trim();
  if (await exists(join(cluster, 'global', 'pg_control'))) {
    throw new Error(`There is a database in ${cluster}, but its password is not in ${file}. Bring that file back from your backup.`);
  }
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await link(draft, file).catch(unless('EEXIST'));
  await rm(draft);
  return (await readFile(file, 'utf8')).trim();
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
