import { Mark, mergeAttributes } from '@tiptap/core';
import { t } from '#domain/words/t.ts';
import { type SuggestionStamp, stampOf } from '../suggestions/stamp.ts';

const datasetNames: Record<keyof SuggestionStamp, string> = { id: 'suggestion', by: 'by', at: 'at', name: 'byName', perspective: 'perspective' };

const stamp = () =>
  Object.fromEntries(Object.entries(datasetNames).map(([field, name]) => [field, { default: '', parseHTML: (element: HTMLElement) => element.dataset[name] ?? '', rendered: false }]));

const stamped = (attributes: Record<string, unknown>, values: Record<string, unknown>) => {
  const { id, by, at, name, perspective } = stampOf(values);
  return mergeAttributes(attributes, { 'data-suggestion': id, 'data-by': by, 'data-at': at, 'data-by-name': name, 'data-perspective': perspective });
};

/** Who suggests it; nobody by name where the name is not kept. */
const whoOf = (name: unknown): string => (typeof name === 'string' && name !== '' ? name : t`Somebody`);

/** Words that somebody suggests to add. What is typed beside them is not part of them unless its author suggests, too. */
export const insertion = Mark.create({
  name: 'insertion',
  excludes: 'insertion',
  inclusive: false,
  addAttributes: stamp,
  parseHTML: () => [{ tag: 'ins[data-suggestion]' }],
  renderHTML: ({ mark, HTMLAttributes }) => ['ins', mergeAttributes(stamped(HTMLAttributes, mark.attrs), { title: t`${whoOf(mark.attrs.name)} suggests to add this` }), 0],
});

/** Words that somebody suggests to take out. */
export const deletion = Mark.create({
  name: 'deletion',
  excludes: 'deletion',
  inclusive: false,
  addAttributes: stamp,
  parseHTML: () => [{ tag: 'del[data-suggestion]' }],
  renderHTML: ({ mark, HTMLAttributes }) => ['del', mergeAttributes(stamped(HTMLAttributes, mark.attrs), { title: t`${whoOf(mark.attrs.name)} suggests to take this out` }), 0],
});

/** Words whose formatting somebody suggests to change: they are drawn as suggested, and the mark keeps how they were. */
export const modification = Mark.create({
  name: 'modification',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    ...stamp(),
    /** The name of the mark that changes, and what it was before as JSON; null when it was not there. */
    mark: { default: '', parseHTML: (element: HTMLElement) => element.dataset.mark ?? '', rendered: false },
    before: { default: null, parseHTML: (element: HTMLElement) => element.dataset.before ?? null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-modification]' }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'span',
    mergeAttributes(stamped(HTMLAttributes, mark.attrs), { 'data-modification': '', 'data-mark': String(mark.attrs.mark), 'data-before': mark.attrs.before as string | null }, { title: t`${whoOf(mark.attrs.name)} suggests another formatting here` }),
    0,
  ],
});
