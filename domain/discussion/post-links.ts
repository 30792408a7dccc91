import { type RichBlock, type RichInline, type RichText, safeUrl } from '../rich-text.ts';
import { type ThingAddress, thingKinds } from './topic-thing.ts';

const BARE = /https?:\/\/[^\s<>"'`]+/g;
/** What ends a sentence ends no address. */
const AFTER = /[.,;:!?)\]…]+$/;

/** Makes links of addresses that were typed as they are, and paths of those of this site, so that they hold wherever it is opened. */
export function withLinks(text: RichText, origin: string): RichText {
  const own = (url: string): string => (url === origin || (url.startsWith(`${origin}/`) && !/^[/\\]{2}/.test(url.slice(origin.length))) ? url.slice(origin.length) || '/' : url);
  const inline = (part: RichInline): RichInline[] => {
    if (part.kind === 'text') return linked(part.text, own);
    if (part.kind === 'link') return [{ ...part, url: own(part.url) }];
    return 'children' in part ? [{ ...part, children: part.children.flatMap(inline) }] : [part];
  };
  const block = (each: RichBlock): RichBlock => {
    if (each.kind === 'list') return { ...each, entries: each.entries.map((entry) => entry.map(block)) };
    if (each.kind === 'quote') return { ...each, blocks: each.blocks.map(block) };
    return 'children' in each ? { ...each, children: each.children.flatMap(inline) } : each;
  };
  return text.map(block);
}

function linked(text: string, own: (url: string) => string): RichInline[] {
  const parts: RichInline[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(BARE)) {
    const address = found.replace(AFTER, '');
    const url = safeUrl(address);
    if (url === null) continue;
    if (index > from) parts.push({ kind: 'text', text: text.slice(from, index) });
    parts.push({ kind: 'link', url: own(url), children: [{ kind: 'text', text: address }] });
    from = index + address.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

export type LinkedThing = ThingAddress & { path: string };

const OWN_PAGE = new RegExp(`^/(?:(${thingKinds.filter((kind) => kind !== 'question').join('|')})s/([a-z0-9-]{1,80})|communities/[a-z0-9-]{1,80}/questions/([0-9a-f-]{36}))/?$`);

/** Which summits, questions, credentials and reports of this site a text links to, each once, with its path. */
export function linkedThings(text: RichText): LinkedThing[] {
  const found = new Map<string, LinkedThing>();
  const inline = (part: RichInline): void => {
    if (part.kind === 'link') {
      const [, kind, name, question] = OWN_PAGE.exec(part.url) ?? [];
      const known = thingKinds.find((each) => each === kind);
      if (known && name) found.set(part.url, { kind: known, name, path: part.url });
      else if (question) found.set(part.url, { kind: 'question', name: question, path: part.url });
    } else if ('children' in part) part.children.forEach(inline);
  };
  const block = (each: RichBlock): void => {
    if (each.kind === 'list') each.entries.flat().forEach(block);
    // What is quoted was shown where it was said.
    else if (each.kind !== 'quote' && 'children' in each) each.children.forEach(inline);
  };
  text.forEach(block);
  return [...found.values()];
}
