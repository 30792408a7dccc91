import type { Extensions } from '@tiptap/core';
import { blockExtensions, wholeText } from './extensions.ts';
import { figure } from './nodes/figure.ts';
import { passage } from './nodes/passage.ts';

/** All that may stand in the text of a report: what stands in any text, and on its own level passages of rooms and figures. */
export const reportExtensions: Extensions = [wholeText('(block | reported)+'), ...blockExtensions, passage, figure];
