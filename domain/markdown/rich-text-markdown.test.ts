import { describe, expect, it } from 'vitest';
import type { RichText } from '../rich-text.ts';
import { richTextMarkdown } from './rich-text-markdown.ts';

const words = (text: string) => ({ kind: 'text' as const, text });
const said = (text: string): RichText => [{ kind: 'paragraph', children: [words(text)] }];

describe('a text as Markdown', () => {
  it('has each of its kinds', () => {
    const text: RichText = [
      { kind: 'heading', level: 2, children: [words('Trust')] },
      { kind: 'paragraph', children: [words('Say '), { kind: 'strong', children: [words('it')] }, words(', '), { kind: 'emphasis', children: [words('twice')] }, { kind: 'break' }, { kind: 'link', url: '/summits/autumn', children: [words('there')] }] },
      { kind: 'paragraph', children: [{ kind: 'image', src: '/documents/a/images/b', text: 'The hall', width: 4, height: 3 }, { kind: 'mention', text: '@Ada' }] },
      { kind: 'list', start: 3, entries: [said('three'), [...said('four'), { kind: 'list', start: null, entries: [said('within')] }]] },
      { kind: 'quote', blocks: [...said('one'), ...said('two')] },
      { kind: 'code', text: 'a `b`' },
      { kind: 'rule' },
    ];
    expect(richTextMarkdown(text)).toBe('## Trust\n\nSay **it**, *twice*\\\n[there](</summits/autumn>)\n\n![The hall](</documents/a/images/b>)@Ada\n\n3. three\n4. four\n\n   - within\n\n> one\n>\n> two\n\n```\na `b`\n```\n\n---');
  });

  it('keeps words from becoming anything else', () => {
    expect(richTextMarkdown(said('# no *heading* [or](link) <b>'))).toBe('\\# no \\*heading\\* \\[or\\](link) \\<b>');
    expect(richTextMarkdown(said('1. no list'))).toBe('1\\. no list');
  });
});
