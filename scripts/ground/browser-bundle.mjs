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
    if (loaded.some(({ path }) => editorFolder.test(path))) continue;
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

/** 'node_modules/@scope/name/file.js' -> '@scope/name'; a file of ours is its own name. */
const nameOf = (path) => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? path;

/**
 * What the scripts of each page weigh: those that every page loads, those of the layouts around it, and its own.
 * `manifest` is Remix' list of routes; `weigh` answers with the bytes of a script as they are sent.
 * @returns {{ everywhere: number, pages: { name: string, hasForm: boolean, bytes: number }[] }}
 */
export function weighPages(manifest, scripts, weigh) {
  const filesOf = ({ module, imports }) => [module, ...imports].flatMap((address) => withItsImports(address.replace(/^\//, ''), scripts));
  const sum = (files) => [...new Set(files)].reduce((bytes, file) => bytes + weigh(file), 0);
  const everywhere = [...filesOf(manifest.entry), ...filesOf(manifest.routes.root)];
  const pages = Object.values(manifest.routes).map((route) => {
    const files = [...everywhere];
    for (let layer = route; layer !== undefined; layer = manifest.routes[layer.parentId]) files.push(...filesOf(layer));
    return { name: route.id, hasForm: route.hasAction, bytes: sum(files) };
  });
  return { everywhere: sum(everywhere), pages: pages.sort((a, b) => b.bytes - a.bytes) };
}
