/**
 * "Arrows point inward, once" (docs/architecture.md). The comment of a rule is the sentence a reviewer would say.
 * Tests may import anything, so every rule leaves them out.
 */
const tests = '(^test/|\\.test\\.tsx?$)';
const runTime = { dependencyTypesNot: ['type-only'] };
const ours = '^(app|db|server|scripts|test|bench)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-nobody',
      comment: 'The domain is words and rules: it imports nothing of ours, so that browser, server and tests can all trust it.',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { path: ours },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain runs in a browser too: no Node module, and of packages only zod and temporal-polyfill.',
      severity: 'error',
      from: { path: '^domain/', pathNot: [tests, '^domain/(document|opinion-map|credential)/'] },
      to: { pathNot: ['^domain/', 'node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'opinion-map-reckons',
      comment: 'domain/opinion-map may add libraries of matrices and statistics to zod: methods that are published are not written anew.',
      severity: 'error',
      from: { path: '^domain/opinion-map/', pathNot: tests },
      to: { pathNot: ['^domain/', 'node_modules/(zod|ml-matrix|simple-statistics)/'] },
    },
    {
      name: 'credential-reads-english',
      comment: 'domain/credential may add to zod small libraries that read English and name by hash, all of which run in a browser.',
      severity: 'error',
      from: { path: '^domain/credential/', pathNot: tests },
      to: { pathNot: ['^domain/', 'node_modules/(zod|compromise|dice-coefficient|n-gram|flesch-kincaid|syllable|stemmer|uuid)/'] },
    },
    {
      name: 'document-is-headless',
      comment: 'domain/document may add headless ProseMirror, Tiptap and Yjs to zod, and nothing that needs a screen or Node.',
      severity: 'error',
      from: { path: '^domain/document/', pathNot: tests },
      to: { pathNot: ['^domain/', 'node_modules/(zod|temporal-polyfill|yjs|lib0|y-prosemirror|prosemirror-[a-z-]+|@tiptap/[a-z-]+)/'] },
    },
    {
      name: 'db-below-the-server',
      comment: 'The database does not know who asks: db imports the domain, never server or app.',
      severity: 'error',
      from: { path: '^db/', pathNot: tests },
      to: { path: '^(server|app)/' },
    },
    {
      name: 'services-speak-the-domain',
      comment: 'A service knows the domain and the repositories; http, realtime and jobs are handed to it as plain functions.',
      severity: 'error',
      from: { path: '^server/services/', pathNot: tests },
      to: { path: '^(app/|server/(http|realtime|jobs|main\\.ts|env\\.ts))', ...runTime },
    },
    {
      name: 'services-know-no-transport',
      comment: 'A service that knows its transport can be called by one transport only.',
      severity: 'error',
      from: { path: '^server/services/', pathNot: tests },
      to: { path: 'node_modules/(@remix-run/|express/|socket\\.io|ws/|lucia/|@lucia-auth/)' },
    },
    {
      name: 'services-ask-repositories',
      comment: 'SQL lives in db/repositories; a service asks them and takes only the type of the database.',
      severity: 'error',
      from: { path: '^server/services/', pathNot: tests },
      to: { path: '(^db/(schema|client\\.ts|demo|migrations|embedded)|node_modules/(drizzle-orm|postgres)/)', ...runTime },
    },
    {
      name: 'realtime-asks-services',
      comment: 'Realtime is handed its services and takes only their types: no database, no Remix, no app.',
      severity: 'error',
      from: { path: '^server/realtime/', pathNot: tests },
      to: { path: '(^(app|db)/|^server/(services|http)/|node_modules/(drizzle-orm|postgres|@remix-run)/)', ...runTime },
    },
    {
      name: 'http-asks-services',
      comment: 'Http is handed its services and takes only their types; rows stay behind them.',
      severity: 'error',
      from: { path: '^server/http/', pathNot: tests },
      to: { path: '(^app/|^server/(services|realtime)/|^db/repositories/)', ...runTime },
    },
    {
      name: 'lucia-lives-in-one-file',
      comment: 'lucia lives behind our own port in server/http/authentication.ts (its table adapter in db/), so that it can be replaced in one place.',
      severity: 'error',
      from: { path: '^(app|db|domain|server)/', pathNot: [tests, '^server/http/authentication\\.ts$', '^db/auth-session-adapter\\.ts$'] },
      to: { path: 'node_modules/(lucia|@lucia-auth)/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts knows everybody, so nobody may know main.ts.',
      severity: 'error',
      from: {},
      to: { path: '^server/main\\.ts$' },
    },
    {
      name: 'app-takes-only-types',
      comment: 'Remix is bundled apart from the server: a module loaded by both exists twice. Import the type, take the thing from `context`.',
      severity: 'error',
      from: { path: '^app/', pathNot: tests },
      to: { path: '^(server|db)/', ...runTime },
    },
    {
      name: 'routes-never-see-rows',
      comment: 'A route asks a service and gets a view; not even the type of a row belongs there.',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: tests },
      to: { path: '^db/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'app/ui is the design system; no domain word appears there, only the language in which it speaks.',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: tests },
      to: { path: '^(domain|db|server|app/(routes|editor|live|perspectives))/', pathNot: '^domain/words/' },
    },
    {
      name: 'no-test-in-the-product',
      comment: 'What the product needs does not live in a test.',
      severity: 'error',
      from: { path: '^(app|db|domain|server)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-development-package-in-the-product',
      comment: 'A development dependency is not there in production. Import it where only development gets, or make it a dependency.',
      severity: 'error',
      from: { path: '^(app|db|domain|server)/', pathNot: [tests, '^app/routes\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'dynamic-import'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-unknown-import',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '^build/', 'build/(server|main)/'] },
    },
    {
      name: 'no-cycles',
      comment: 'A ring of imports is one big file in pieces. Move what both need below both.',
      severity: 'error',
      from: { pathNot: tests },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this and it imports nobody. Wire it or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [tests, '\\.d\\.ts$', '^scripts/', '^app/(root|entry\\.[a-z]+)\\.tsx$', '^app/routes\\.ts$', '^app/routes/.+/route\\.tsx?$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
