// `npm run dev`: the server restarts when its own files change; pages are hot-reloaded by Vite inside the server.
import { spawn } from 'node:child_process';
import { requireNode } from './ground/node-version.mjs';

requireNode();
const { installWhenNeeded } = await import('./ground/install.mjs');
const { inRoot, root } = await import('./ground/root.mjs');
const { readSettingsFile } = await import('./ground/settings-file.mjs');
await installWhenNeeded();
readSettingsFile();

// In a process group of its own: the terminal's interrupt would also reach Vite's compiler, whose death ends the server
// before it has drained.
const server = spawn(
  process.execPath,
  [inRoot('node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', '--exclude', 'app/**', 'server/main.ts'],
  { cwd: root, detached: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'development' } },
);
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // npm passes an interrupt on a second time, and tsx would take the second for impatience.
    if (!isEnding) server.kill('SIGTERM');
    isEnding = true;
  });
}
server.on('exit', (code) => process.exit(code ?? 0));
