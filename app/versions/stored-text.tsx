import { Fragment } from 'react';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { isLongText } from '#app/editor/is-long-text.ts';
import { textElement } from './text-elements.tsx';
import { withMarks } from './text-marks.tsx';

/** A text as it is stored, in the look of the editor: until that is there, on paper, and without JavaScript. */
export const StoredText = ({ parts, placeholder }: { parts: readonly UnsignedPart[]; /** Stands in an empty text. */ placeholder: string }) => (
  <div className="notes" data-placeholder={hasWords(parts) ? undefined : placeholder} data-long={isLongText(parts.length) ? '' : undefined}>
    <StoredParts parts={parts} />
  </div>
);

const wordless = ['horizontalRule', 'image', 'mention', 'table', 'callout'];
const hasWords = (parts: readonly UnsignedPart[]): boolean => parts.some((part) => 'text' in part || wordless.includes(part.type) || hasWords(part.content));

/** A stored text without its frame. */
export const StoredParts = ({ parts }: { parts: readonly UnsignedPart[] }) =>
  parts.map((part, place) => <Fragment key={place}>{'text' in part ? withMarks(part.text, part.marks) : textElement(part, { under: 1, children: part.content.length > 0 && <StoredParts parts={part.content} /> })}</Fragment>);
