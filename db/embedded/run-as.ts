import { spawn, type SpawnOptions } from 'node:child_process';
import type { Account } from './account.ts';

type Ended = { ok: boolean; output: string };

/**
 * What a program of Postgres is started with. The environment is bare, since PGPORT, PGDATA and others would speak
 * into it, and the folder is one that every user may stand in.
 */
export const spawnOptionsFor = (account: Account): SpawnOptions => ({
  cwd: '/',
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  ...(account && { uid: account.uid, gid: account.gid }),
});

/** Runs a program as the account to its end; one that cannot be run at all ends badly, with the reason as output. */
export function runAs(account: Account, program: string, args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...spawnOptionsFor(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

/** Whether the account can get to a folder and work in it, asked of the system by trying. */
export async function canWorkIn(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1" && test -r . -a -x .', 'sh', folder])).ok;
}
