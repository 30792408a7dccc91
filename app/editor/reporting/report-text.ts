import type { Extensions } from '@tiptap/core';
import { blockExtensions, wholeText } from '#domain/document/extensions.ts';
import type { BlockSlots } from './block-slots.ts';
import type { Dropped } from './dragged.ts';
import { drawnFigure, drawnPassage } from './drawn-blocks.ts';
import { takesDrops } from './takes-drops.ts';
import { unsourcedWords } from './unsourced-words.ts';

type Given = { slots: BlockSlots; dropped: (what: Dropped) => void };

/** What may stand in a report, as `reportExtensions` has it, drawn with what the page knows of each block. */
export const reportText = ({ slots, dropped }: Given): Extensions => [wholeText('(block | reported)+'), ...blockExtensions, drawnPassage(slots), drawnFigure(slots), unsourcedWords, takesDrops(dropped)];
