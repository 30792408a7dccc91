// `npm run build`: the pages into build/en and build/es, the Node server and its threads and processes into build/main.
import { cp, rm } from 'node:fs/promises';
import { forgetBuild, hashOfSources, rememberBuild } from './ground/build-stamp.mjs';
import { requireNode } from './ground/node-version.mjs';
import { inRoot, root } from './ground/root.mjs';
import { runNode } from './ground/run.mjs';
import { spokenLanguages } from './words/catalogue.mjs';

requireNode();
const sources = await hashOfSources();
await forgetBuild();

const pages = await Promise.all(spokenLanguages.map((language) => runNode('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'warn'], { env: { NODE_ENV: 'production', PLENARY_LANGUAGE: language } })));
const failed = pages.find(({ code }) => code !== 0);
if (failed !== undefined) process.exit(failed.code);

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
