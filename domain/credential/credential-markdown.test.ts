import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { learnSpanish } from '#test/support/learn-spanish.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { credentialMarkdown } from './credential-markdown.ts';
import { hoursWords } from './hours-words.ts';

type Node = { type: string; value?: string; depth?: number; children?: Node[] };
const read = (markdown: string): Node[] => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
const wordsIn = (node: Node): string => node.value ?? (node.children ?? []).map(wordsIn).join('');

learnSpanish();

describe('a credential as Markdown', () => {
  const markdown = credentialMarkdown(sampleCredential(), '1.0.0');

  it('has the sections of the template in their order', () => {
    expect(read(markdown).filter(({ type }) => type === 'heading').map(wordsIn)).toEqual([
      'Using exit questions to adjust the next lesson', 'Competency', 'Key method', 'Method components', 'Part 1, overview', 'Part 2, artifacts', 'Part 3, reflection', 'Rubric',
      'Research and rationale', 'Resources', 'Audience', 'Prerequisites', 'Alignments', 'Privacy', 'Integrity', 'About',
    ]);
  });

  it('has its headings in the language of the credential, and in English where Plenary does not speak that', () => {
    const headings = (language: string) => read(credentialMarkdown({ ...sampleCredential(), language }, '1.0.0')).filter(({ type }) => type === 'heading').map(wordsIn).slice(1, 4);
    expect(headings('es-MX')).toEqual(['Competencia', 'Método clave', 'Componentes del método']);
    expect(headings('fi')).toEqual(['Competency', 'Key method', 'Method components']);
  });

  it('has every word of the rubric, as assessors have it', () => {
    const { rubric } = sampleCredential();
    const tables = read(markdown).filter(({ type }) => type === 'table').map(wordsIn).join('');
    for (const row of rubric.rows) for (const text of [row.criterion, ...Object.values(row.cells)]) expect(tables).toContain(text);
    expect(markdown).toContain('Required level in every row: Proficient.');
    expect(markdown).toContain('(artifact 1; component 1)');
  });

  it('cites research and links resources', () => {
    expect(read(markdown).map(wordsIn).join('\n')).toContain('Black, P., & Wiliam, D. (1998). Assessment and classroom learning. Assessment in Education: Principles, Policy & Practice, 5(1), 7–74.');
    expect(markdown).toContain('[Questions that sort answers: a planning page](<https://example.org/exit-questions/planning>), free to use: One page to print.');
  });

  it('lets nobody’s words open what they do not mean', () => {
    const draft = sampleCredential();
    draft.name = '# <b>Odd*';
    draft.keyMethod = '<script>alert(1)</script>\n# Big';
    draft.rubric.rows[0]!.cells['level-1'] = 'a | b\n\n- c';
    const nodes = read(credentialMarkdown(draft, '1.0.0'));
    expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
    expect(wordsIn(nodes[0]!)).toBe('# <b>Odd*');
    expect(nodes.filter(({ type, depth }) => type === 'heading' && depth === 1)).toHaveLength(1);
    expect(nodes.filter(({ type }) => type === 'table').map(wordsIn).join('')).toContain('a | b - c');
  });

  it('leaves out what nobody wrote', () => {
    const draft = { ...sampleCredential(), alignments: [], prerequisites: '', tags: [] };
    expect(credentialMarkdown(draft, '1.0.0')).not.toMatch(/Alignments|Prerequisites|Tags/);
  });

  it('says hours as a range or a number', () => {
    expect([hoursWords({ least: 8, most: 10 }), hoursWords({ least: 8, most: 8 }), hoursWords({ least: null, most: 10 }), hoursWords({ least: null, most: null })]).toEqual(['8 to 10', '8', '10', '']);
  });
});
