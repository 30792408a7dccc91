import type { RichBlock, RichInline, RichText } from '#domain/rich-text.ts';
import { html, type SafeHtml } from './safe-html.ts';

/** The heading that a first-level heading of the text becomes. */
type Level = 3 | 4;

function inlineHtml(inline: RichInline): SafeHtml {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'mention':
      return html`<span data-mention="person">${inline.text}</span>`;
    case 'image':
      return html`<img src="${inline.src}" alt="${inline.text}" width="${inline.width}" height="${inline.height}" loading="lazy" />`;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inline.children.map(inlineHtml)}</strong>`;
    case 'emphasis':
      return html`<em>${inline.children.map(inlineHtml)}</em>`;
    case 'link': {
      const words = inline.children.map(inlineHtml);
      return /^https?:/.test(inline.url) ? html`<a href="${inline.url}" rel="noopener nofollow ugc">${words}</a>` : html`<a href="${inline.url}">${words}</a>`;
    }
  }
}

function blockHtml(block: RichBlock, level: Level): SafeHtml {
  const blocks = (within: readonly RichBlock[]) => within.map((each) => blockHtml(each, level));
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.children.map(inlineHtml)}</p>`;
    case 'heading': {
      const words = block.children.map(inlineHtml);
      const depth = level + block.level - 1;
      return depth === 3 ? html`<h3>${words}</h3>` : depth === 4 ? html`<h4>${words}</h4>` : html`<h5>${words}</h5>`;
    }
    case 'list': {
      const entries = block.entries.map((entry) => html`<li>${blocks(entry)}</li>`);
      return block.start === null ? html`<ul>${entries}</ul>` : html`<ol start="${block.start}">${entries}</ol>`;
    }
    case 'quote':
      return html`<blockquote>${blocks(block.blocks)}</blockquote>`;
    case 'code':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'rule':
      return html`<hr />`;
  }
}

/** The same as `RichTextView` draws, without its classes, for pages that hold hundreds of texts. */
export const richTextHtml = (text: RichText, level: Level = 3): SafeHtml => html`${text.map((block) => blockHtml(block, level))}`;
