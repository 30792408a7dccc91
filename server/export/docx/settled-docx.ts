import { strFromU8, strToU8, unzipSync } from 'fflate';
import { Markup } from '../html/markup.ts';
import { zipFiles } from '../zip-files.ts';

const { tag, words } = Markup;
const CORE = 'docProps/core.xml';
/**
 * What the library counts through all files of the process, or calls by chance: links, bookmarks, pictures. No words of
 * a text can look so, since a quotation mark or a pointed bracket of theirs is written otherwise.
 */
const CHANCE_IDS = [
  /(?<=")rId[a-z0-9_-]{21}(?=")/g,
  /(?<=w:(?:name|anchor)="|<w:instrText xml:space="preserve">PAGEREF )_Toc\d+/g,
  /(?<=<w:bookmark(?:Start|End)[^>]* w:id=")\d+/g,
  /(?<=<wp:docPr [^>]*id=")\d+/g,
];
const PREFIXES = ['rIdLink', '_Toc', '', ''];

/** Word asks before it renews a field that is written so; whoever wants page numbers in the contents renews these. */
const [ASKING, QUIET] = ['w:dirty="true"', 'w:dirty="false"'];

type Facts = { title: string; subject: string; author: string; language: string; /** When it was published. */ at: Date };

/** A Word file that is the same bytes whenever it is made: with dates of its own, its language, and ids in the order in which they are met. */
export function settledDocx(docx: Uint8Array, facts: Facts): Uint8Array {
  const settle = CHANCE_IDS.map((pattern, place) => {
    const ids = new Map<string, string>();
    const settled = (id: string): string => {
      const known = ids.get(id) ?? `${PREFIXES[place] ?? ''}${ids.size + 1}`;
      ids.set(id, known);
      return known;
    };
    return (xml: string): string => xml.replace(pattern, settled);
  });
  const files = new Map<string, Uint8Array>();
  const found = unzipSync(docx);
  // The text names links before the list of them does, in one order.
  for (const path of Object.keys(found).sort((one, other) => Number(one.endsWith('.rels')) - Number(other.endsWith('.rels')) || (one < other ? -1 : 1))) {
    const bytes = found[path] ?? new Uint8Array();
    files.set(path, /\.(xml|rels)$/.test(path) ? strToU8(settle.reduce((xml, act) => act(xml), strFromU8(bytes)).replaceAll(ASKING, QUIET)) : bytes);
  }
  files.set(CORE, coreProperties(facts));
  return zipFiles(files, facts.at);
}

function coreProperties({ title, subject, author, language, at }: Facts): Uint8Array {
  const moment = words(`${at.toISOString().slice(0, 19)}Z`);
  const spaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const core = tag(
    'cp:coreProperties', spaces,
    tag('dc:title', {}, words(title)),
    tag('dc:subject', {}, words(subject)),
    tag('dc:creator', {}, words(author)),
    tag('cp:lastModifiedBy', {}, words(author)),
    tag('dc:language', {}, words(language)),
    tag('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, moment),
    tag('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, moment),
  );
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${core.html}`);
}
