import { Markup } from '../html/markup.ts';
import { NOTES_STYLE } from '../html/notes-style.ts';

const { tag, words } = Markup;

/** Nothing in the file may run or be fetched, wherever it lies. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `
nav ul { list-style: none; padding: 0; } .files { display: inline-flex; flex-wrap: wrap; gap: 0 0.9em; font: 0.85rem/1.9 system-ui, sans-serif; }
.tagline { font-size: 1.2em; line-height: 1.45; } .time { font: 0.9rem/1.5 system-ui, sans-serif; color: var(--soft); font-variant-numeric: tabular-nums; }
section > h2 { border-top: 1px solid var(--line); padding-top: 1em; } dt { font-weight: 600; } dd { margin: 0 0 0.6em; }
`;

/** A page of a bundle's site: one HTML file that needs nothing else and opens from a disk. */
export function sitePage({ title, language, back }: { title: string; language: string; /** The page to go back to. */ back: { href: string; words: string } | null }, ...content: Markup[]): string {
  const head = tag(
    'head', {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, words(title)),
    Markup.style(NOTES_STYLE + STYLE),
  );
  const above = back ? [tag('nav', {}, tag('a', { href: back.href }, words(back.words)))] : [];
  return `<!doctype html>\n${tag('html', { lang: language }, head, tag('body', {}, tag('main', {}, ...above, ...content))).html}\n`;
}
