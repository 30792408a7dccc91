import globals from 'globals';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { vocabulary } from './scripts/lint/vocabulary.js';

const typescript = ['**/*.{ts,tsx}'];
const tests = ['test/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'];

const ownConnections = {
  name: 'postgres',
  importNames: ['default'],
  message: 'Open connections by `connect` of db/connect.ts: the driver left to itself ends the process when a fresh one breaks.',
};
const noFarRelatives = {
  group: ['../../*'],
  message: 'Leave the folder by its alias (#domain, #db, #server, #app, #test), so that moving a file does not rewrite its neighbours.',
};

const spokenRules = [
  {
    selector: 'BinaryExpression[operator="instanceof"][right.name=/Refusal$/]',
    message: 'Tell a refusal by its `kind`: a class that is bundled twice makes `instanceof` lie.',
  },
];

const testRules = [
  {
    selector: 'CallExpression[callee.name=/^(it|test)$/] > Literal:first-child[value=/^should /i]',
    message: 'Say what is the case ("a late joiner is seated ..."), not what should be.',
  },
  {
    selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name="only"]',
    message: 'A test that runs alone hides the others.',
  },
];

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', '.data/', 'test-results/', 'playwright-report/', 'db/migrations/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { plugins: { plenary: { rules: { vocabulary } } } },

  {
    files: typescript,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'plenary/vocabulary': 'error',
      'no-restricted-imports': ['error', { patterns: [noFarRelatives], paths: [ownConnections] }],
      'no-restricted-syntax': ['error', ...spokenRules],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A refusal, a Response and Remix' data() are thrown on purpose; none is a defect that needs a stack.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Refusal', 'Response', 'DataWithResponseInit'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Ports are asynchronous even where the one in memory has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    },
  },

  {
    files: ['domain/**/*.ts', 'db/**/*.ts', 'server/**/*.ts'],
    ignores: ['server/log.ts'],
    rules: { 'no-console': 'error' },
  },

  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: ['app/routes/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            noFarRelatives,
            { group: ['#db/*', 'drizzle-orm', 'drizzle-orm/*', 'postgres'], message: 'A route asks a service; it never sees a row.' },
            { group: ['#server/*'], allowTypeImports: true, message: 'Remix is bundled apart: take the type, and the thing itself from `context`.' },
          ],
        },
      ],
    },
  },

  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...spokenRules, ...testRules],
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright calls the last argument of a fixture `use`, which is no React hook.
      'react-hooks/rules-of-hooks': 'off',
    },
    plugins: { 'react-hooks': reactHooks },
  },

  // Its library calls this deprecated only so that it stands out; the settings let it be used for a provider on this machine alone.
  { files: ['server/providers/provider-clients.ts'], rules: { '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] }] } },
  { files: ['db/connect.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [noFarRelatives] }] } },

  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'plenary/vocabulary': 'error', 'no-unused-vars': 'error', 'no-undef': 'error', eqeqeq: 'error' },
  },
);
