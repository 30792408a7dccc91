import { createElement, Fragment, type ReactNode } from 'react';
import type { ComparedNode, ComparedPart, ComparedRun } from '#domain/document/compare-versions.ts';
import { perspectiveOf, perspectiveWord } from '#domain/perspective.ts';
import type { Writer } from '#server/services/documents/version-people.ts';
import { withMarks } from './text-marks.tsx';

export type People = Record<string, Writer>;
/** The number under which somebody stands in the legend. */
export type Numbers = ReadonlyMap<string, number>;
type Shown = { people: People; numbers: Numbers };

/** A text with what was inserted and deleted marked: by line and wash, by the number of who did it, and in words for who cannot see them. */
export const ComparedText = ({ parts, ...shown }: Shown & { parts: readonly ComparedPart[] }) =>
  parts.map((part, place) => <Fragment key={place}>{'text' in part ? <Run run={part} {...shown} /> : <Block node={part} {...shown} />}</Fragment>);

const blocks: Partial<Record<string, string>> = { paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', codeBlock: 'pre' };

function Block({ node, ...shown }: Shown & { node: ComparedNode }) {
  if (node.type === 'hardBreak') return <br />;
  if (node.type === 'horizontalRule') return <hr data-change={changeOf(node)} />;
  const isTextBlock = node.type !== 'bulletList' && node.type !== 'orderedList';
  return createElement(tagOf(node), { 'data-change': isTextBlock ? changeOf(node) : undefined }, <ComparedText parts={node.content} {...shown} />);
}

const tagOf = (node: ComparedNode): string => (node.type === 'heading' ? headingOf(node) : (blocks[node.type] ?? 'div'));

const changeOf = ({ change, attributesBefore }: ComparedNode) => (change !== 'same' ? change : attributesBefore ? 'formatted' : undefined);

/** The page has the first level, and the part that the text stands in the second. */
const headingOf = ({ attributes }: ComparedNode) => (['h3', 'h4', 'h5'] as const)[Math.min(Math.max(Number(attributes.level) || 1, 1), 3) - 1] ?? 'h3';

function Run({ run, people, numbers }: Shown & { run: ComparedRun }): ReactNode {
  const words = withMarks(run.text, run.marks);
  if (run.change === 'same') return run.marksBefore ? <span data-change="formatted" title="Only its formatting changed">{words}</span> : words;
  const doer = run.change === 'inserted' ? run.accountId : (run.deletedBy?.accountId ?? null);
  const writer = doer === null ? undefined : people[doer];
  const number = doer === null ? undefined : numbers.get(doer);
  const Tag = run.change === 'inserted' ? 'ins' : 'del';
  return (
    <Tag className="change" data-perspective={writer ? perspectiveOf(writer.perspective) : 'other'} title={titleOf(run, people)}>
      <span className="sr-only"> [{titleOf(run, people)}: </span>
      {words}
      <span className="sr-only">] </span>
      {number !== undefined && (
        <sup aria-hidden className="change-number">
          {number}
        </sup>
      )}
    </Tag>
  );
}

function titleOf(run: ComparedRun, people: People): string {
  const nameOf = (accountId: string | null): string | null => {
    const writer = accountId === null ? undefined : people[accountId];
    return writer ? `${writer.name}, ${perspectiveWord(writer.perspective)}` : null;
  };
  const author = nameOf(run.accountId) ?? (run.isRelayed ? 'somebody, brought back after a restore from a backup' : 'Plenary');
  if (run.change === 'inserted') return `Inserted by ${author}`;
  const by = run.deletedBy ? nameOf(run.deletedBy.accountId) : null;
  return by ? `Deleted by ${by}; written by ${author}` : `Deleted; written by ${author}`;
}

/** Whoever changed something, in the order of the text. */
export const changersIn = (parts: readonly ComparedPart[]): string[] => [
  ...new Set(parts.flatMap((part): string[] => ('text' in part ? [part.change === 'inserted' ? part.accountId : part.change === 'deleted' ? part.deletedBy?.accountId : null].flatMap((id) => id ?? []) : changersIn(part.content)))),
];
