import { execFile, type ExecFileOptions } from 'node:child_process';
import type { Account } from './account.ts';

type Ended = { ok: boolean; output: string };

/**
 * What a program of Postgres is started with. The environment is bare, since PGPORT, PGDATA and others would speak
 * into it, and the folder is one that every user may stand in.
 */
export const spawnOptionsFor = (account: Account): Pick<ExecFileOptions, 'cwd' | 'env' | 'uid' | 'gid'> => ({
  cwd: '/',
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  ...(account && { uid: account.uid, gid: account.gid }),
});

/** Runs a program as the account to its end; one that cannot be run at all ends badly, with the reason as output. */
export function runAs(account: Account, program: string, args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, spawnOptionsFor(account), (error, stdout, stderr) => {
      const said = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, output: error === null || said !== '' ? said : error.message });
    });
  });
}

/** Whether the account can get to a folder, asked of the system by trying. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).ok;
}
