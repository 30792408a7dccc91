// What may stand in the browser's scripts, and what the scripts of a page weigh.

const banned = [
  {
    is: /(^|node_modules\/)(zod|temporal-polyfill|temporal-spec|temporal-utils|@conform-to\/zod)\//,
    sentence: 'is for the server, where forms are read and times reckoned. Take what the browser needs out of the module that imports it.',
  },
  {
    is: /(^|node_modules\/)(drizzle-orm|postgres|lucia|@lucia-auth\/[^/]+|@node-rs\/[^/]+|pino|nodemailer|express|prom-client)\//,
    sentence: 'is for the server. Import the type, or take the thing itself from the loader.',
  },
  { is: /^(server|db)\//, sentence: 'never leaves the server. Import the type, or take the thing itself from the loader.' },
  { is: /^node:|__vite-browser-external/, sentence: 'is part of Node, which no browser has.' },
];
const editorPackage = /(^|node_modules\/)(yjs|lib0|y-protocols|y-prosemirror|prosemirror-[^/]+|@tiptap\/[^/]+)\//;
const editorFolder = /^app\/editor\//;

/** A script with the scripts that a browser loads together with it, itself first. */
export function withItsImports(file, scripts) {
  const loaded = new Set([file]);
  for (const name of loaded) for (const next of scripts.find((script) => script.file === name)?.imports ?? []) loaded.add(next);
  return [...loaded];
}

/** A sentence on each thing that may not stand in the browser's scripts, with who brought it there. */
export function strangersIn(scripts) {
  const complaints = new Map();
  const complain = (file, module, sentence) => {
    const name = nameOf(module.path);
    const culprits = module.importedBy.filter((path) => nameOf(path) !== name);
    const said = complaints.get(`${file} ${name}`) ?? { file, name, sentence, culprits: new Set() };
    for (const culprit of culprits) said.culprits.add(culprit);
    complaints.set(`${file} ${name}`, said);
  };
  for (const { file, modules } of scripts) {
    for (const module of modules) {
      const rule = banned.find(({ is }) => is.test(module.path));
      if (rule !== undefined) complain(file, module, rule.sentence);
    }
  }
  for (const { file } of scripts) {
    const loaded = withItsImports(file, scripts).flatMap((name) => scripts.find((script) => script.file === name)?.modules ?? []);
    if (loaded.some(({ path }) => editorFolder.test(path)) || isOfTheEditor(file, scripts)) continue;
    // Packages of the editor that import each other are an editor's script in the making: who loads them is to blame.
    for (const module of loaded.filter(({ path }) => editorPackage.test(path))) {
      if (scripts.find((script) => script.file === file).modules.some(({ path }) => !editorPackage.test(path))) {
        complain(file, module, 'is for pages with an editor. Import it from app/editor alone, and load that when it is asked for.');
      }
    }
  }
  return [...complaints.values()].map(({ file, name, sentence, culprits }) => {
    const by = culprits.size === 0 ? '' : ` (imported by ${[...culprits].sort().join(', ')})`;
    return `${file} holds ${name}${by}, which ${sentence}`;
  });
}

/** What several scripts of the editor share, and nobody else loads, is the editor's too. */
function isOfTheEditor(file, scripts, seen = new Set()) {
  const importers = scripts.filter(({ imports }) => imports.includes(file) && !seen.has(file));
  return importers.length > 0 && importers.every((importer) => importer.modules.some(({ path }) => editorFolder.test(path)) || isOfTheEditor(importer.file, scripts, new Set([...seen, file])));
}

/** 'node_modules/@scope/name/file.js' -> '@scope/name'; a file of ours is its own name. */
const nameOf = (path) => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? path;

/**
 * What the scripts of each page weigh: those that every page loads, those of the layouts around it, and its own.
 * `manifest` is Remix' list of routes; `weigh` answers with the bytes of a script as they are sent.
 * @returns {{ everywhere: number, pages: { name: string, hasForm: boolean, bytes: number }[] }}
 */
export function weighPages(manifest, scripts, weigh) {
  const sum = (files) => [...new Set(files)].reduce((bytes, file) => bytes + weigh(file), 0);
  const pages = Object.values(manifest.routes).map(({ id, hasAction }) => ({ name: id, hasForm: hasAction, bytes: sum(scriptsOfPage(manifest, scripts, id)) }));
  return { everywhere: sum(scriptsOfPage(manifest, scripts, 'root')), pages: pages.sort((a, b) => b.bytes - a.bytes) };
}

const editorEntry = 'app/editor/notes-editor.tsx';
/** What only some texts need, with the packages that show it got into the first load. */
const loadedWhenUsed = [
  { what: 'The tables’ tools', is: /(^|node_modules\/)prosemirror-tables\// },
  { what: 'The reading of Word files', is: /(^|node_modules\/)(mammoth|jszip|xmldom|@xmldom\/xmldom)\// },
  { what: 'The writing of Word files', is: /(^|node_modules\/)docx\// },
  { what: 'The reading of Markdown', is: /(^|node_modules\/)(mdast-util-[^/]+|micromark[^/]*)\// },
  { what: 'The colours of code', is: /(^|node_modules\/)(lowlight|highlight\.js)\// },
];

/**
 * What the editor's scripts weigh on top of those that its page loads anyway, and a sentence on each thing in them that is to be
 * loaded only when it is used. `page` lists the scripts of the page without the editor.
 * @returns {{ bytes: number, files: string[], complaints: string[] }}
 */
export function weighEditor(scripts, page, weigh) {
  const entry = scripts.find(({ modules }) => modules.some(({ path }) => path === editorEntry));
  if (entry === undefined) return { bytes: 0, files: [], complaints: [`No script holds ${editorEntry}, so the editor could not be weighed.`] };
  const files = withItsImports(entry.file, scripts).filter((file) => !page.includes(file));
  const modules = files.flatMap((file) => scripts.find((script) => script.file === file)?.modules ?? []);
  const complaints = loadedWhenUsed.flatMap(({ what, is }) => {
    const found = modules.find(({ path }) => is.test(path));
    if (found === undefined) return [];
    return [`${what} (${nameOf(found.path)}, imported by ${[...new Set(modules.filter(({ path }) => is.test(path)).flatMap(({ importedBy }) => importedBy).filter((path) => !is.test(path)))].join(', ')}) came into the editor’s first load. Import it when it is used.`];
  });
  return { bytes: files.reduce((bytes, file) => bytes + weigh(file), 0), files, complaints };
}

/** The scripts that one page loads, its layouts and what every page loads included. */
export function scriptsOfPage(manifest, scripts, routeId) {
  const filesOf = ({ module, imports }) => [module, ...imports].flatMap((address) => withItsImports(address.replace(/^\//, ''), scripts));
  const files = [...filesOf(manifest.entry), ...filesOf(manifest.routes.root)];
  for (let layer = manifest.routes[routeId]; layer !== undefined; layer = manifest.routes[layer.parentId]) files.push(...filesOf(layer));
  return [...new Set(files)];
}
