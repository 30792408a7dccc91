import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { StoredText } from './stored-text.tsx';

const shown = (parts: UnsignedPart[]): string => renderToStaticMarkup(<StoredText parts={parts} placeholder="Nothing is written yet." />);
const words = (text: string, marks = {}): UnsignedPart => ({ type: 'text', text, marks });
const block = (type: string, content: UnsignedPart[], attributes = {}): UnsignedPart => ({ type, attributes, content });

describe('the stored text of a room', () => {
  it('keeps headings, lists and formatting, with its headings below that of the page', () => {
    const list = block('orderedList', [block('listItem', [block('paragraph', [words('once')])])], { start: 3 });
    expect(shown([block('heading', [words('Agreements')], { level: 1 }), list, block('paragraph', [words('bold', { bold: {} })])])).toBe(
      '<div class="notes"><h2 data-level="1">Agreements</h2><ol start="3"><li><p>once</p></li></ol><p><strong>bold</strong></p></div>',
    );
  });

  it('shows code as it was set', () => {
    expect(shown([block('codeBlock', [words('a  b')])])).toBe('<div class="notes"><pre>a  b</pre></div>');
  });

  it('says in an empty text that it is empty', () => {
    expect(shown([block('paragraph', [])])).toContain('data-placeholder="Nothing is written yet."');
    expect(shown([])).toContain('data-placeholder');
  });
});
