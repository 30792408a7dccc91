import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { calloutKindOf, calloutWords } from '#domain/document/callout-kinds.ts';
import { isRun } from '#domain/document/content.ts';
import { mentionHref, mentionWords } from '#domain/document/mention-words.ts';
import { codeLanguageOf, headingLevelOf, hrefOf, imageSizeOf, imageWordsOf, isChecked, listStartOf, spanOf } from '#domain/document/read-attributes.ts';
import { safeUrl } from '#domain/rich-text.ts';
import type { Images, LoadedImage } from '../notes/load-image.ts';
import { Markup } from './markup.ts';

const { tag, words, all } = Markup;
/**
 * `own`: nodes that are not of the text, as who makes the file draws them. `ids`: what headings are called, to be led to.
 * `imageAddress`: where an image lies beside the file; without it images stand in the file itself.
 */
export type Given = { origin: string; images: Images; own?: ReadonlyMap<UnsignedPart, Markup>; ids?: ReadonlyMap<UnsignedPart, string>; imageAddress?: (image: LoadedImage) => string };

/** From the outside in. */
const markTags = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' } as const;

/** Content as HTML that loads nothing: headings begin under that of the file, images stand in it whole or as their words. */
export const contentHtml = (content: readonly UnsignedPart[], given: Given): Markup => all(content.map((part) => (isRun(part) ? runHtml(part, given) : nodeHtml(part, given))));

function runHtml({ text, marks }: Extract<UnsignedPart, { text: string }>, { origin }: Given): Markup {
  const formed = Object.entries(markTags).reduceRight((inside, [mark, name]) => (mark in marks ? tag(name, {}, inside) : inside), words(text));
  const address = safeUrl(hrefOf(marks.link) ?? '');
  return address === null ? formed : tag('a', { href: address.startsWith('/') ? origin + address : address, rel: 'noreferrer' }, formed);
}

function nodeHtml(node: UnsignedNode, given: Given): Markup {
  const { type, attributes, content } = node;
  const own = given.own?.get(node);
  if (own) return own;
  const inside = contentHtml(content, given);
  switch (type) {
    case 'paragraph':
      return tag('p', {}, inside);
    case 'heading':
      return tag(`h${headingLevelOf(attributes) + 1}` as 'h2', { id: given.ids?.get(node) ?? null }, inside);
    case 'bulletList':
      return tag('ul', {}, inside);
    case 'orderedList':
      return tag('ol', { start: listStartOf(attributes) === 1 ? null : listStartOf(attributes) }, inside);
    case 'listItem':
      return tag('li', {}, inside);
    case 'taskList':
      return tag('ul', { class: 'tasks' }, inside);
    case 'taskItem':
      return tag('li', {}, tag('span', { class: 'box', role: 'img', 'aria-label': isChecked(attributes) ? 'Done' : 'To do' }, words(isChecked(attributes) ? '☑' : '☐')), tag('div', {}, inside));
    case 'blockquote':
      return tag('blockquote', {}, inside);
    case 'callout': {
      const kind = calloutKindOf(attributes.kind);
      return tag('aside', { class: kind, role: 'note' }, tag('p', { class: 'kind' }, words(calloutWords()[kind])), inside);
    }
    case 'codeBlock':
      return tag('pre', {}, tag('code', { class: codeLanguageOf(attributes) && `language-${codeLanguageOf(attributes) ?? ''}` }, inside));
    case 'table':
      return tag('table', {}, tag('tbody', {}, inside));
    case 'tableRow':
      return tag('tr', {}, inside);
    case 'tableHeader':
    case 'tableCell':
      return tag(type === 'tableHeader' ? 'th' : 'td', { colspan: manyOrNone(attributes.colspan), rowspan: manyOrNone(attributes.rowspan) }, inside);
    case 'horizontalRule':
      return tag('hr', {});
    case 'hardBreak':
      return tag('br', {});
    case 'image':
      return imageHtml(attributes, given);
    case 'mention':
      return mentionHtml(attributes, given);
    default:
      return tag('div', {}, inside);
  }
}

function mentionHtml(attributes: Record<string, unknown>, { origin }: Given): Markup {
  const [named, href] = [tag('b', {}, words(mentionWords(attributes))), mentionHref(attributes)];
  return href === null ? named : tag('a', { href: origin + href, rel: 'noreferrer' }, named);
}

const manyOrNone = (span: unknown): number | null => (spanOf(span) === 1 ? null : spanOf(span));

function imageHtml(attributes: Record<string, unknown>, { images, imageAddress = inFile }: Given): Markup {
  const [alt, image] = [imageWordsOf(attributes), images.get(String(attributes.src))];
  if (image === undefined || !/^image\/[a-z]+$/.test(image.contentType)) return tag('p', { class: 'picture' }, words(alt === '' ? '[A picture]' : `[Picture: ${alt}]`));
  const { width, height } = imageSizeOf(attributes) ?? { width: null, height: null };
  return tag('p', {}, tag('img', { src: imageAddress(image), alt, width, height }));
}

const inFile = ({ bytes, contentType }: LoadedImage): string => `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;
