import { inRoot } from './root.mjs';

/** What every page of the site loads before its own part. */
const ROOTS = ['app/entry.client.tsx', 'app/root.tsx', 'app/shell/site-layout.tsx'].map((file) => inRoot(file));
const [OURS, OTHERS] = ['shell', 'packages'];

/**
 * A part of the build of the browser's scripts: puts what every page loads into two scripts, of which that of the packages
 * changes seldom. Left to itself the build makes twenty, most of them of a kilobyte, since each is wanted by another set of
 * routes; on a slow phone asking for one takes longer than reading it.
 * @returns {import('vite').Plugin}
 */
export function shellScript() {
  let shell;
  const manualChunks = (id, graph) => {
    shell ??= shellModules(graph);
    if (shell.has(id)) return isOurs(id) ? OURS : OTHERS;
    return undefined;
  };
  return {
    name: 'plenary:shell-script',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    config: () => ({ build: { rollupOptions: { output: { manualChunks } } } }),
  };
}

/** What the build adds by itself is used by packages too, and must not lie beyond them. */
const isOurs = (id) => !id.startsWith('\0') && !id.includes('node_modules');

/** All modules that the roots import, directly or through others, unless they are loaded when first used. */
function shellModules({ getModuleIds, getModuleInfo }) {
  const found = new Set();
  const waiting = [...getModuleIds()].filter((id) => ROOTS.some((root) => id.startsWith(root)));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
