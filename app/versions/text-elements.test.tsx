import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { textElement } from './text-elements.tsx';

const OWN = '/documents/0b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e/images/1b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e';
const drawn = (type: string, attributes: Record<string, unknown> = {}, children = 'words') => renderToStaticMarkup(textElement({ type, attributes }, { under: 1, children }));

describe('a stored node, drawn for reading', () => {
  it('shows tasks with a mark that says whether they are done', () => {
    expect(drawn('taskItem', { checked: true })).toBe('<li data-checked="true"><span role="img" aria-label="Done:" class="task-mark"></span><div>words</div></li>');
    expect(drawn('taskItem', { checked: 'yes' })).toContain('aria-label="To do:"');
    expect(drawn('taskList')).toBe('<ul data-type="taskList">words</ul>');
  });

  it('shows callouts with their word', () => {
    expect(drawn('callout', { kind: 'decision' })).toBe('<aside data-callout="decision" role="note" aria-label="Decision">words</aside>');
    expect(drawn('callout', { kind: '"><script>' })).toContain('data-callout="note"');
  });

  it('shows tables with their headers and spans', () => {
    expect(drawn('table', {}, '')).toBe('<table><tbody></tbody></table>');
    expect(drawn('tableHeader', { colspan: 2, rowspan: 1 })).toBe('<th colSpan="2">words</th>');
    expect(drawn('tableCell', { colspan: 1e9, rowspan: 'x' })).toBe('<td colSpan="50">words</td>');
  });

  it('loads images of this house alone, and says the words of all others', () => {
    expect(drawn('image', { src: OWN, alt: 'Two rubrics', width: 640, height: 480 })).toBe(`<img src="${OWN}" alt="Two rubrics" loading="lazy" width="640" height="480"/>`);
    expect(drawn('image', { src: 'https://tracker.example/a.png', alt: 'Seen' })).toBe('<p>Picture: Seen</p>');
    expect(drawn('image', { src: 7, alt: null })).toBe('<p>A picture</p>');
  });

  it('shows mentions as they were written', () => {
    expect(drawn('mention', { kind: 'question', id: 'q', label: 'Who assesses?' })).toBe('<span data-mention="">#Who assesses?</span>');
  });

  it('keeps the language of code, and no other word in its place', () => {
    expect(drawn('codeBlock', { language: 'python' })).toBe('<pre data-language="python">words</pre>');
    expect(drawn('codeBlock', { language: 'a"b' })).toBe('<pre>words</pre>');
  });

  it('draws what it does not know as its words', () => {
    expect(drawn('marquee')).toBe('<div>words</div>');
  });
});
