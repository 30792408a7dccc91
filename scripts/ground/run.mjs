import { spawn } from 'node:child_process';
import { inRoot, root } from './root.mjs';

/**
 * Runs a program to its end in the clone's folder.
 * Answers with its exit code; with `quiet` its output is collected instead of shown.
 */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A program of an installed package, called by this same Node and so without a shell or npx. */
export const runNode = (file, args, options) => run(process.execPath, [inRoot(file), ...args], options);
