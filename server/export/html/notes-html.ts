import type { NotesFile } from '#domain/document/notes-file.ts';
import { loadImages, type LoadImage } from '../notes/load-image.ts';
import { contributorLines, NOTHING_WRITTEN, standingOf, titleOf, WHO_WROTE } from '../notes/notes-heading.ts';
import { contentHtml } from './content-html.ts';
import { Markup } from './markup.ts';
import { NOTES_STYLE } from './notes-style.ts';

const { tag, words, all } = Markup;

/** Nothing in the file may run or be fetched, whoever opens it and wherever it lies. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The notes of a room as one HTML file that needs nothing else: what it worked on, the text, and who wrote it by perspective. */
export async function notesHtml(notes: NotesFile, loadImage: LoadImage): Promise<string> {
  const { content, contributors, room } = notes;
  const text = contentHtml(content, { origin: new URL(room.address).origin, images: await loadImages(content, loadImage) });
  const head = tag(
    'head', {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, words(titleOf(notes))),
    Markup.style(NOTES_STYLE),
  );
  const body = tag(
    'main', {},
    tag('header', {}, tag('h1', {}, words(titleOf(notes))), tag('p', { class: 'standing' }, words(standingOf(notes)))),
    content.length > 0 ? text : tag('p', {}, words(NOTHING_WRITTEN)),
    ...(contributors.length > 0 ? [tag('footer', {}, tag('h2', {}, words(WHO_WROTE)), tag('ul', {}, all(contributorLines(contributors).map((line) => tag('li', {}, words(line))))))] : []),
  );
  return `<!doctype html>\n${tag('html', { lang: 'en' }, head, tag('body', {}, body)).html}\n`;
}
