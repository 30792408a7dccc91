import { createElement, type ReactElement, type ReactNode } from 'react';
import { calloutKindOf, calloutWords } from '#domain/document/callout-kinds.ts';
import { isDocumentImage } from '#domain/document/image-address.ts';
import { mentionWords } from '#domain/document/mention-words.ts';
import { codeLanguageOf, headingLevelOf, imageSizeOf, imageWordsOf, isChecked, listStartOf, spanOf } from '#domain/document/read-attributes.ts';

/** What a node of a text is drawn with: its kind, what is known of it, and what stands in it. */
type Drawn = { type: string; attributes: Record<string, unknown> };
type Looks = { /** The level of the page's heading that the text stands under. */ under: 1 | 2; change?: string; children?: ReactNode };

const plainTags: Partial<Record<string, string>> = { paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', table: 'table', tableRow: 'tr', tableHeader: 'th', tableCell: 'td' };

/** A stored node as the editor draws it, for reading: nothing in it can be pressed or loads from elsewhere, whatever its attributes say. */
export function textElement({ type, attributes }: Drawn, { under, change, children }: Looks): ReactElement {
  const marked = { 'data-change': change };
  switch (type) {
    case 'hardBreak':
      return <br />;
    case 'horizontalRule':
      return <hr {...marked} />;
    case 'heading': {
      const level = headingLevelOf(attributes);
      return createElement(`h${level + under}`, { 'data-level': level, ...marked }, children);
    }
    case 'orderedList':
      return createElement('ol', { start: listStartOf(attributes) }, children);
    case 'taskList':
      return <ul data-type="taskList">{children}</ul>;
    case 'taskItem':
      return <Task isDone={isChecked(attributes)} {...marked}>{children}</Task>;
    case 'callout': {
      const kind = calloutKindOf(attributes.kind);
      return <aside data-callout={kind} role="note" aria-label={calloutWords()[kind]} {...marked}>{children}</aside>;
    }
    case 'codeBlock': {
      const language = codeLanguageOf(attributes);
      return <pre data-language={language ?? undefined} {...marked}>{children}</pre>;
    }
    case 'table':
      return <table {...marked}><tbody>{children}</tbody></table>;
    case 'tableHeader':
    case 'tableCell':
      return createElement(plainTags[type] ?? 'td', { colSpan: manyOrNone(attributes.colspan), rowSpan: manyOrNone(attributes.rowspan), ...marked }, children);
    case 'image':
      return <Picture attributes={attributes} {...marked} />;
    case 'mention':
      return <span data-mention="" {...marked}>{mentionWords(attributes)}</span>;
    default:
      return createElement(plainTags[type] ?? 'div', marked, children);
  }
}

const manyOrNone = (span: unknown): number | undefined => (spanOf(span) === 1 ? undefined : spanOf(span));

/** The mark is a picture with a name: a box that cannot be ticked here would promise what it does not do. */
const Task = ({ isDone, children, ...marked }: { isDone: boolean; children: ReactNode }) => (
  <li data-checked={isDone} {...marked}>
    <span role="img" aria-label={isDone ? 'Done:' : 'To do:'} className="task-mark" />
    <div>{children}</div>
  </li>
);

function Picture({ attributes, ...marked }: { attributes: Record<string, unknown> }) {
  const words = imageWordsOf(attributes);
  if (!isDocumentImage(attributes.src)) return <p {...marked}>{words === '' ? 'A picture' : `Picture: ${words}`}</p>;
  return <img src={String(attributes.src)} alt={words} loading="lazy" {...(imageSizeOf(attributes) ?? {})} {...marked} />;
}
