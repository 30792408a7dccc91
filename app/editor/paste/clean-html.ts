import type { LeftOut } from '../exchange/left-out.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { cleanOwn } from './clean-own.ts';
import { cleanWords } from './clean-words.ts';
import { dropAttributes } from './drop-attributes.ts';
import { dropImages } from './drop-images.ts';
import { dropUnseen } from './drop-unseen.ts';
import { nestLists } from './nest-lists.ts';

/**
 * HTML of the clipboard or of a file as the little that a text may hold: words, headings, lists, tasks, quotes, code,
 * tables and links, without the styles and the scaffolding of Word, Google Docs, LibreOffice or a page of the web.
 * Nothing of it is run or loaded. What was copied from a text of this house keeps everything but suggestions.
 */
export function cleanHtml(html: string): { html: string; leftOut: LeftOut } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const isOwn = body.querySelector('[data-pm-slice]') !== null;
  if (isOwn) cleanOwn(body);
  else for (const clean of [dropUnseen, nestLists, cleanWords, cleanBlocks]) clean(body);
  const leftOut = { images: dropImages(body) };
  if (!isOwn) dropAttributes(body);
  return { html: body.innerHTML, leftOut };
}
