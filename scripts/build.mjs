// `npm run build`: Remix into build/client and build/server, the Node server and its threads and processes into build/main.
import { cp, rm } from 'node:fs/promises';
import { forgetBuild, hashOfSources, rememberBuild } from './ground/build-stamp.mjs';
import { requireNode } from './ground/node-version.mjs';
import { inRoot, root } from './ground/root.mjs';
import { runNode } from './ground/run.mjs';

requireNode();
const sources = await hashOfSources();
await forgetBuild();

const remix = await runNode('node_modules/@remix-run/dev/dist/cli.js', ['vite:build'], { env: { NODE_ENV: 'production' } });
if (remix.code !== 0) process.exit(remix.code);

const { build } = await import('esbuild');
await rm(inRoot('build', 'main'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'server/main.ts', 'folding-thread': 'db/folding-thread.ts', 'seating-thread': 'server/seating/seating-thread.ts', 'map-thread': 'server/opinion-map/map-thread.ts', 'report-file-process': 'server/export/report/report-file-process.ts', 'typesetting-process': 'server/export/typst/typesetting-process.ts' },
  outdir: 'build/main',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
// The templates are read as they are, from beside the process that sets them.
await cp(inRoot('server', 'export', 'typst'), inRoot('build', 'main', 'typst'), { recursive: true, filter: (from) => !from.endsWith('.ts') });
await rememberBuild(sources);
