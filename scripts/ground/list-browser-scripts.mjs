import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative } from 'node:path';
import { inRoot, root } from './root.mjs';

/** Not below the client's folder, which everybody may read. */
export const browserScriptsList = (language) => inRoot('build', language, 'browser-scripts.json');

/**
 * A part of the build of the browser's scripts: writes down which modules went into which script and who asked for them,
 * since no trace of a package is sure to survive the minifier. `scripts/check-browser-bundle.mjs` judges the list.
 * @returns {import('vite').Plugin}
 */
export function listBrowserScripts(language) {
  const file = browserScriptsList(language);
  return {
    name: 'plenary:list-browser-scripts',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      // What the minifier left nothing of is not loaded by anybody.
      const keptIn = (chunk) => Object.keys(chunk.modules).filter((id) => chunk.modules[id].renderedLength > 0);
      const kept = new Set(chunks.flatMap(keptIn));
      const importersOf = (id) => {
        const known = this.getModuleInfo(id);
        return known === null ? [] : [...known.importers, ...known.dynamicImporters];
      };
      const scripts = chunks.map((chunk) => ({
        file: chunk.fileName,
        imports: chunk.imports,
        modules: keptIn(chunk).map((id) => ({ path: fromRoot(id), importedBy: whoKeeps(id, kept, importersOf).map(fromRoot) })),
      }));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(scripts, null, 1)}\n`);
    },
  };
}

/** Who imports a module, seen through the indexes of packages, of which nothing is left once built. */
function whoKeeps(id, kept, importersOf) {
  const seen = new Set([id]);
  const found = [];
  for (const passed of seen) {
    for (const importer of importersOf(passed)) {
      if (kept.has(importer)) found.push(importer);
      else if (importer.includes('/node_modules/')) seen.add(importer);
    }
  }
  return [...new Set(found)];
}

const fromRoot = (id) => (isAbsolute(id) ? relative(root, id) : id);
