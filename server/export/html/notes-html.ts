import { type LoadedImage, loadImages, type LoadImage } from '../notes/load-image.ts';
import { contributorLines, NOTHING_WRITTEN, type PrintedNotes, standingOf, titleOf, WHO_WROTE } from '../notes/notes-heading.ts';
import { contentHtml } from './content-html.ts';
import { Markup } from './markup.ts';
import { NOTES_STYLE } from './notes-style.ts';

const { tag, words, all } = Markup;

/** Nothing in the file may run or be fetched, whoever opens it and wherever it lies. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/** Of a file whose images lie beside it: what lies on a disk has no origin that a browser calls its own. */
const POLICY_BESIDE = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:";

/** Where images lie, beside a file that does not hold them, and the page to go back to. */
type Beside = { imageAddress: (image: LoadedImage) => string; back: { href: string; words: string } };

/** The notes of a room as one HTML file that needs nothing else, or no more than what lies beside it: what it worked on, the text, and who wrote it by perspective. */
export async function notesHtml(notes: PrintedNotes, loadImage: LoadImage, beside: Beside | null = null): Promise<string> {
  const { content, contributors, room } = notes;
  const text = contentHtml(content, { origin: new URL(room.address).origin, images: await loadImages(content, loadImage), imageAddress: beside?.imageAddress });
  const head = tag(
    'head', {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: beside ? POLICY_BESIDE : POLICY }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, words(titleOf(notes))),
    Markup.style(NOTES_STYLE),
  );
  const body = tag(
    'main', {},
    ...(beside ? [tag('nav', {}, tag('a', { href: beside.back.href }, words(beside.back.words)))] : []),
    tag('header', {}, tag('h1', {}, words(titleOf(notes))), tag('p', { class: 'standing' }, words(standingOf(notes)))),
    content.length > 0 ? text : tag('p', {}, words(NOTHING_WRITTEN)),
    ...(contributors.length > 0 ? [tag('footer', {}, tag('h2', {}, words(WHO_WROTE)), tag('ul', {}, all(contributorLines(contributors).map((line) => tag('li', {}, words(line))))))] : []),
  );
  return `<!doctype html>\n${tag('html', { lang: 'en' }, head, tag('body', {}, body)).html}\n`;
}
