import type { RichBlock, RichInline, RichText } from '#domain/rich-text.ts';
import { Markup } from '../html/markup.ts';

const { tag, words, all } = Markup;

/** Rich text as HTML; headings begin at the level given. A link of this site alone leads nowhere on a disk, so its words stay. */
export const richMarkup = (text: RichText, level: 2 | 3 = 3): Markup => all(text.map((block) => blockMarkup(block, level)));

function blockMarkup(block: RichBlock, level: 2 | 3): Markup {
  switch (block.kind) {
    case 'paragraph':
      return tag('p', {}, inlineMarkup(block.children));
    case 'heading':
      return tag(`h${level + block.level - 1}` as 'h3', {}, inlineMarkup(block.children));
    case 'list':
      return tag(block.start === null ? 'ul' : 'ol', { start: block.start === null || block.start === 1 ? null : block.start }, all(block.entries.map((entry) => tag('li', {}, richMarkup(entry, level)))));
    case 'quote':
      return tag('blockquote', {}, richMarkup(block.blocks, level));
    case 'code':
      return tag('pre', {}, tag('code', {}, words(block.text)));
    case 'rule':
      return tag('hr', {});
  }
}

const inlineMarkup = (inlines: readonly RichInline[]): Markup => all(inlines.map(partMarkup));

function partMarkup(inline: RichInline): Markup {
  switch (inline.kind) {
    case 'text':
    case 'mention':
    case 'image':
      return words(inline.text);
    case 'code':
      return tag('code', {}, words(inline.text));
    case 'break':
      return tag('br', {});
    case 'strong':
      return tag('strong', {}, inlineMarkup(inline.children));
    case 'emphasis':
      return tag('em', {}, inlineMarkup(inline.children));
    case 'link':
      return /^(https?|mailto):/.test(inline.url) ? tag('a', { href: inline.url, rel: 'noreferrer' }, inlineMarkup(inline.children)) : inlineMarkup(inline.children);
  }
}
