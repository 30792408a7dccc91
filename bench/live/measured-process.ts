import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const TICKS_IN_A_SECOND = 100;

/** A program whose first line of output that fits is waited for, and whose CPU time and memory can be asked. */
export async function startMeasured(args: string[], env: Record<string, string>, isReady: (line: string) => boolean): Promise<{ line: string; cpuMs: () => number; /** Memory that the process holds, in kB. */ rssKb: () => number; kill: (signal: NodeJS.Signals) => Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  // A run that fails leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (!child.stdout) throw new Error('no output');
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.on('line', (said) => isReady(said) && resolve(said));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
  });
  return {
    line,
    cpuMs: () => {
      // Fields 14 and 15 of the process' line: user and system time in ticks (proc(5)); its name may hold spaces.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_IN_A_SECOND;
    },
    rssKb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]),
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}
