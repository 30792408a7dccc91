import { describe, expect, it } from 'vitest';
import { strangersIn, weighEditor, weighPages } from './browser-bundle.mjs';

const aModule = (path: string, ...importedBy: string[]) => ({ path, importedBy });
const aScript = (file: string, modules: ReturnType<typeof aModule>[], imports: string[] = []) => ({ file, imports, modules });
const route = aModule('app/routes/index/route.tsx');

describe("the browser's scripts", () => {
  it('may hold the app, what is pure of the domain, and packages for the browser', () => {
    expect(strangersIn([aScript('route.js', [route, aModule('domain/licence.ts'), aModule('node_modules/react/index.js'), aModule('\0vite/preload-helper.js')])])).toEqual([]);
  });

  it.each(['zod', 'temporal-polyfill', 'drizzle-orm', 'postgres', 'lucia', '@lucia-auth/adapter-drizzle'])('hold nothing of %s, and it is said who imports it', (name) => {
    const inside = `node_modules/${name}/core.js`;
    const script = aScript('route.js', [aModule(inside, 'domain/licence.ts', `node_modules/${name}/index.js`), route]);
    expect(strangersIn([script])).toEqual([expect.stringContaining(`route.js holds ${name} (imported by domain/licence.ts), which is for the server`)]);
  });

  it('hold nothing of the server, the database or Node', () => {
    for (const path of ['server/log.ts', 'db/schema/summits.ts', '__vite-browser-external']) expect(strangersIn([aScript('route.js', [aModule(path)])])).toHaveLength(1);
  });

  it('find a package also where another brought its own copy along', () => {
    expect(strangersIn([aScript('route.js', [aModule('node_modules/a-form/node_modules/zod/core.js', 'node_modules/a-form/index.js')])])[0]).toMatch('holds zod (imported by node_modules/a-form/index.js)');
  });

  it('load Yjs with an editor only, whichever script it was put into', () => {
    const shared = aScript('shared.js', [aModule('node_modules/yjs/yjs.mjs', 'app/editor/provider.ts')]);
    const editor = aScript('editor.js', [aModule('app/editor/provider.ts')], ['shared.js']);
    const page = aScript('route.js', [route]);
    expect(strangersIn([shared, editor, page])).toEqual([]);
    expect(strangersIn([shared, editor, { ...page, imports: ['shared.js'] }])).toEqual([expect.stringMatching(/^route\.js holds yjs .* is for pages with an editor/)]);
  });

  it('may hold words of the domain beside Yjs where two scripts of the editor share them, and nobody else loads them', () => {
    const shared = aScript('shared.js', [aModule('node_modules/yjs/yjs.mjs', 'domain/document/content.ts'), aModule('domain/document/content.ts')]);
    const [notes, report] = ['notes', 'report'].map((name) => aScript(`${name}.js`, [aModule(`app/editor/${name}.ts`)], ['shared.js'])) as [ReturnType<typeof aScript>, ReturnType<typeof aScript>];
    expect(strangersIn([shared, notes, report])).toEqual([]);
    expect(strangersIn([shared, notes, report, aScript('route.js', [route], ['shared.js'])])).not.toEqual([]);
  });
});

describe('the weight of a page', () => {
  const scripts = [aScript('entry.js', []), aScript('root.js', []), aScript('layout.js', [], ['words.js']), aScript('page.js', [], ['words.js']), aScript('words.js', [])];
  const manifest = {
    entry: { module: '/entry.js', imports: [] },
    routes: {
      root: { id: 'root', hasAction: false, module: '/root.js', imports: [] },
      layout: { id: 'layout', parentId: 'root', hasAction: false, module: '/layout.js', imports: [] },
      page: { id: 'page', parentId: 'layout', hasAction: true, module: '/page.js', imports: ['/words.js'] },
    },
  };

  it('is that of every script it loads, its layouts included, each counted once', () => {
    const { everywhere, pages } = weighPages(manifest, scripts, (file: string) => ({ 'entry.js': 1, 'root.js': 10, 'layout.js': 100, 'page.js': 1_000, 'words.js': 10_000 })[file] ?? 0);
    expect(everywhere).toBe(11);
    expect(pages[0]).toEqual({ name: 'page', hasForm: true, bytes: 11_111 });
  });
});

describe('the weight of the editor', () => {
  const entry = aModule('app/editor/notes-editor.tsx');
  const weigh = (file: string) => ({ 'editor.js': 1, 'shared.js': 10, 'page.js': 100, 'tables.js': 1_000 })[file] ?? 0;
  const shared = aScript('shared.js', [aModule('node_modules/yjs/yjs.mjs')]);
  const page = aScript('page.js', [route]);

  it('is that of every script it brings along at once, without those of its page', () => {
    const scripts = [aScript('editor.js', [entry], ['shared.js', 'page.js']), shared, page];
    expect(weighEditor(scripts, ['page.js'], weigh)).toEqual({ bytes: 11, files: ['editor.js', 'shared.js'], complaints: [] });
  });

  it.each(['prosemirror-tables', 'mammoth', 'docx', 'mdast-util-from-markdown', 'lowlight', 'highlight.js'])('holds nothing of %s, and it is said who brought it', (name) => {
    const heavy = aScript('tables.js', [aModule(`node_modules/${name}/index.js`, 'app/editor/open-notes.tsx')]);
    const { complaints } = weighEditor([aScript('editor.js', [entry], ['tables.js']), heavy], [], weigh);
    expect(complaints).toEqual([expect.stringContaining(`(${name}, imported by app/editor/open-notes.tsx) came into the editor’s first load`)]);
    expect(weighEditor([aScript('editor.js', [entry]), heavy], [], weigh).complaints).toEqual([]);
  });

  it('is not zero because the editor was not found', () => {
    expect(weighEditor([page], [], weigh).complaints).toEqual([expect.stringMatching(/could not be weighed/)]);
  });
});
