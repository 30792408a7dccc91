import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process bears this number. It may be anybody's: numbers are used again. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or null when there is none: it is gone, or dead and not yet fetched by its parent. */
export async function commandOf(pid: number): Promise<string | null> {
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).then(
          ({ stdout }) => stdout,
          () => '',
        );
  const words = command.replaceAll('\0', ' ').trim();
  return words === '' || words.includes('<defunct>') ? null : words;
}

/** The command lines of all processes that this system user may see. */
export async function everyCommand(): Promise<string[]> {
  if (process.platform !== 'linux') return (await promisify(execFile)('ps', ['-A', '-o', 'command='])).stdout.split('\n');
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  return (await Promise.all(pids.map(commandOf))).filter((command) => command !== null);
}
