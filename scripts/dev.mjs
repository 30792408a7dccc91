// `npm run dev`: the server restarts when its own files change; pages are hot-reloaded by Vite inside the server.
import { spawn } from 'node:child_process';
import { requireNode } from './ground/node-version.mjs';

requireNode();
const { installWhenNeeded } = await import('./ground/install.mjs');
const { inRoot, root } = await import('./ground/root.mjs');
const { readSettingsFile } = await import('./ground/settings-file.mjs');
await installWhenNeeded();
readSettingsFile();

const server = spawn(
  process.execPath,
  [inRoot('node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', '--exclude', 'app/**', 'server/main.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } },
);
// The terminal sends its interrupt to both; what is sent to this process alone is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));
