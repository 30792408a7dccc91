import { t } from '#domain/words/t.ts';

/** The languages that code can be coloured for, by the names that stand in the document. */
export const codeLanguages = {
  bash: t`Shell`,
  c: 'C',
  cpp: 'C++',
  csharp: 'C#',
  css: 'CSS',
  go: t`Go`,
  xml: t`HTML, XML`,
  java: t`Java`,
  javascript: 'JavaScript',
  json: 'JSON',
  kotlin: t`Kotlin`,
  markdown: t`Markdown`,
  php: 'PHP',
  python: t`Python`,
  r: 'R',
  ruby: t`Ruby`,
  rust: t`Rust`,
  sql: 'SQL',
  swift: t`Swift`,
  typescript: 'TypeScript',
  yaml: 'YAML',
} as const;

/** Other names under which people and programs know them. */
const aliases: Record<string, keyof typeof codeLanguages> = { sh: 'bash', shell: 'bash', zsh: 'bash', 'c++': 'cpp', cs: 'csharp', html: 'xml', svg: 'xml', js: 'javascript', jsx: 'javascript', md: 'markdown', py: 'python', rb: 'ruby', rs: 'rust', ts: 'typescript', tsx: 'typescript', yml: 'yaml', kt: 'kotlin' };

/** The language of a code block as we know it; null for plain text and for languages that we do not know. */
export function codeLanguageOf(written: unknown): keyof typeof codeLanguages | null {
  if (typeof written !== 'string') return null;
  const name = written.toLowerCase();
  return Object.hasOwn(codeLanguages, name) ? (name as keyof typeof codeLanguages) : (aliases[name] ?? null);
}
