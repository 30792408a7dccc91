import { Extension } from '@tiptap/core';
import { borderWish, kindWish, type SuggestedAttribute, type SuggestionStamp, suggestedAttributes } from '../suggestions/stamp.ts';

/** What its coming, going or kind can be suggested for. Marks are kept on words alone, so a line break or a mention is among them. */
const BLOCKS = ['paragraph', 'heading', 'blockquote', 'codeBlock', 'bulletList', 'orderedList', 'listItem', 'taskList', 'taskItem', 'callout', 'image', 'horizontalRule', 'table', 'hardBreak', 'mention'];

export const suggestedBlocks = Extension.create({
  name: 'suggestedBlocks',
  addGlobalAttributes: () => [
    {
      types: BLOCKS,
      attributes: Object.fromEntries(
        suggestedAttributes.map((name) => [
          name,
          {
            default: null,
            keepOnSplit: false,
            // What comes in as HTML is nobody's suggestion.
            parseHTML: () => null,
            renderHTML: (attributes: Record<string, unknown>): Record<string, unknown> => drawn[name](attributes),
          },
        ]),
      ),
    },
  ],
});

/** A sheet of style draws these, and a screen reader hears the words. */
const drawn: Record<SuggestedAttribute, (attributes: Record<string, unknown>) => Record<string, unknown>> = {
  suggestedInsertion: (attributes) => {
    const wish = borderWish(attributes, 'suggestedInsertion');
    return wish === null ? {} : { ...of(wish), 'data-suggested-insertion': wish.depth === 0 ? 'block' : 'split' };
  },
  suggestedDeletion: (attributes) => {
    const wish = borderWish(attributes, 'suggestedDeletion');
    return wish === null ? {} : { ...of(wish), 'data-suggested-deletion': wish.depth === 0 ? 'block' : 'join' };
  },
  suggestedKind: (attributes) => {
    const wish = kindWish(attributes);
    return wish === null ? {} : { ...of(wish), 'data-suggested-kind': wish.type === 'heading' ? `heading-${Number(wish.attributes.level) || 1}` : wish.type };
  },
};

/** The attributes by which a block that draws itself shows what is suggested for it. */
export const suggestionMarkup = (attributes: Record<string, unknown>): Record<string, string> => Object.assign({}, ...suggestedAttributes.map((name) => drawn[name](attributes))) as Record<string, string>;

const of = ({ name, perspective }: SuggestionStamp) => ({ 'data-by-name': name, 'data-perspective': perspective });
