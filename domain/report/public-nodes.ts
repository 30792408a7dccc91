import { isRun } from '../document/content.ts';
import { wordingOf } from '../document/passages/wording.ts';
import type { UnsignedNode, UnsignedPart } from '../document/unsigned-content.ts';
import { isId } from '../ids.ts';
import { t } from '../words/t.ts';

/** What a reader needs of a node; whatever else stands in it stays here. */
const KEPT = new Set(['level', 'start', 'checked', 'colspan', 'rowspan', 'colwidth', 'language', 'src', 'alt', 'width', 'height', 'kind', 'id', 'label']);

/** Whom a published text calls by no name. It is kept as it is said: ask for it by `saidIn`, in the language of that text. */
export const somebody = (): string => t`somebody`;

/** What a published run is marked with that calls a person by name, so that the name can be taken out again wherever it stands. */
export const PERSON_MARK = 'person';

/** The name that somebody bears now, where a mention may call them by it; null where it may not. */
export type NameOf = (accountId: string) => string | null;

/**
 * Nodes as they may be published: people who are called by name within them are named only where they are anyway, as they are called now, and a
 * mention holds no account. Attributes that no reader needs are left out.
 */
export const publicNodes = (nodes: readonly UnsignedNode[], nameOf: NameOf): UnsignedNode[] => nodes.map((node) => publicNode(node, nameOf));

function publicNode({ type, attributes, content }: UnsignedNode, nameOf: NameOf): UnsignedNode {
  const parts: UnsignedPart[] = [];
  for (const part of content) {
    const shown = isRun(part) ? part : isOfPerson(part) ? calledBy(nameIn(part, nameOf)) : publicNode(part, nameOf);
    const last = parts.at(-1);
    // Two people who are called one after the other stay two, so that either can be found.
    if (isRun(shown) && last && isRun(last) && !(PERSON_MARK in shown.marks) && JSON.stringify(last.marks) === JSON.stringify(shown.marks)) parts[parts.length - 1] = { ...last, text: last.text + shown.text };
    else parts.push(shown);
  }
  return { type, attributes: Object.fromEntries(Object.entries(attributes).filter(([name, value]) => KEPT.has(name) && value !== undefined)), content: parts };
}

/** Words of one line that were taken from these nodes and may have been edited since, with the people who are called in them called as `publicNodes` calls them. */
export const publicWords = (words: string, nodes: readonly UnsignedNode[], nameOf: NameOf): string => (words === wordingOf(nodes) ? wordingOf(publicNodes(nodes, nameOf)) : withoutLabels(words, nodes, nameOf));

const withoutLabels = (words: string, nodes: readonly UnsignedNode[], nameOf: NameOf): string =>
  mentionsIn(nodes)
    .flatMap((mention) => (typeof mention.attributes.label === 'string' && mention.attributes.label !== '' ? [{ label: mention.attributes.label, name: nameIn(mention, nameOf) ?? somebody() }] : []))
    .toSorted((one, other) => other.label.length - one.label.length)
    .reduce((shown, { label, name }) => shown.replace(calledName(label), () => name), words);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a whole: of "Al" the first letters of "Alan" are none. */
export const wholeName = (name: string, sign = ''): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${sign}${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu');

/** A short name in Latin letters may be the beginning of any word. */
const SHORT = /^\p{Script=Latin}{1,3}$/u;

/** A name that is known to stand somewhere, found whatever letters follow it: an ending, or a script that puts no spaces. */
export const calledName = (name: string): RegExp => (SHORT.test(name) ? wholeName(name, '@?') : new RegExp(`@?${escaped(name)}`, 'gu'));

/** The accounts that nodes call by name. */
export const calledIn = (nodes: readonly UnsignedNode[]): string[] => mentionsIn(nodes).flatMap(({ attributes: { id } }) => (isId(id) ? [id] : []));

/** The names that published nodes call somebody by. */
export const namesIn = (nodes: readonly UnsignedNode[]): string[] => nodes.flatMap(({ content }) => content.flatMap((part) => (isRun(part) ? (PERSON_MARK in part.marks ? [part.text] : []) : namesIn([part]))));

const isOfPerson = ({ type, attributes }: UnsignedNode): boolean => type === 'mention' && attributes.kind !== 'question';
const mentionsIn = (nodes: readonly UnsignedNode[]): UnsignedNode[] => nodes.flatMap((node) => (isOfPerson(node) ? [node] : mentionsIn(node.content.filter((part): part is UnsignedNode => !isRun(part)))));
const nameIn = ({ attributes: { id } }: UnsignedNode, nameOf: NameOf): string | null => (typeof id === 'string' ? nameOf(id) : null);
const calledBy = (name: string | null): UnsignedPart => ({ type: 'text', text: name ?? somebody(), marks: name === null ? {} : { [PERSON_MARK]: true } });
