import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The system user that Postgres runs as; null means: as ourselves. */
export type Account = { name: string; uid: number; gid: number } | null;

const execute = promisify(execFile);
/** Where the tools for users lie, also when a bare PATH leaves the administrator's folders out. */
const TOOL_PATH = `${process.env.PATH ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`;

/**
 * Postgres refuses to run as root, so root lends it to the owner of the cluster or to the system user `postgres`,
 * which is created when absent. Anybody else runs it as themselves.
 * Refuses when the cluster belongs to somebody else.
 */
export async function accountFor(cluster: string): Promise<Account> {
  const ourUid = process.getuid?.();
  const owner = await stat(cluster).catch(() => null);
  if (ourUid !== 0) {
    if (owner === null || ourUid === undefined || owner.uid === ourUid) return null;
    throw new Error(
      `The database in ${cluster} belongs to another system user (number ${owner.uid}). ` +
        'Start Plenary as that user or as root, or set DATA_DIR to a folder of your own.',
    );
  }
  if (owner !== null && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return (await systemUser('postgres')) ?? (await systemUser('_postgres')) ?? (await createSystemUser('postgres'));
}

async function systemUser(name: string): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([ask('id', ['-u', name]), ask('id', ['-g', name])]);
    return { name, uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}

async function createSystemUser(name: string): Promise<Account> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ];
  for (const [tool, args] of ways) {
    await ask(tool, args).catch(() => undefined);
    const created = await systemUser(name);
    if (created !== null) return created;
  }
  throw new Error(
    'Plenary runs as root here, but Postgres may not, and the system user "postgres" could not be created. ' +
      'Create it, start Plenary as a user without administrator rights, or set DATABASE_URL.',
  );
}

async function ask(tool: string, args: string[]): Promise<string> {
  return (await execute(tool, args, { env: { ...process.env, PATH: TOOL_PATH } })).stdout.trim();
}
