import { Fragment, type ReactNode } from 'react';
import type { ComparedNode, ComparedPart, ComparedRun } from '#domain/document/compare-versions.ts';
import { isChecked } from '#domain/document/read-attributes.ts';
import { perspectiveOf } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { Writer } from '#server/services/documents/version-people.ts';
import { changeWords } from './change-words.ts';
import { doerOf, type Tale } from './changes-in.ts';
import { textElement } from './text-elements.tsx';
import { withMarks } from './text-marks.tsx';

export type People = Record<string, Writer>;
type Shown = { people: People; /** The number under which somebody stands in the legend. */ numbers: ReadonlyMap<string, number>; tale: Tale };

/** A text with what was inserted and deleted marked: by line and wash, by a number that the legend explains, and in words for who cannot see them. */
export const ComparedText = ({ parts, ...shown }: Shown & { parts: readonly ComparedPart[] }) =>
  parts.map((part, place) => <Fragment key={place}>{'text' in part ? <Run run={part} {...shown} /> : <Block node={part} {...shown} />}</Fragment>);

const lines = ['paragraph', 'heading', 'codeBlock'];
/** Shown by what stands in them, so that a list that grew is not marked whole. */
const unmarked = ['bulletList', 'orderedList', 'taskList', 'table', 'tableRow'];
/** No words may stand between the rows and cells of a table. */
const wordsNowhere = ['table', 'tableRow'];
const wordless = ['image', 'mention'];

function Block({ node, ...shown }: Shown & { node: ComparedNode }) {
  const isEmptyLine = node.content.length === 0 && lines.includes(node.type);
  const drawn = textElement(node, {
    under: 2,
    change: unmarked.includes(node.type) ? undefined : changeOf(node),
    children: (
      <>
        {node.attributesBefore && !wordsNowhere.includes(node.type) && <SpokenOnly>[{formattingWords(node)}] </SpokenOnly>}
        {isEmptyLine ? <EmptyLine node={node} {...shown} /> : <ComparedText parts={node.content} {...shown} />}
      </>
    ),
  });
  if (!wordless.includes(node.type) || node.change === 'same') return drawn;
  return <Changed part={node} {...shown}>{drawn}</Changed>;
}

/** A task that was ticked is no matter of looks. */
function formattingWords({ type, attributes, attributesBefore }: ComparedNode): string {
  if (type !== 'taskItem' || isChecked(attributes) === isChecked(attributesBefore ?? {})) return t`Only its formatting changed`;
  return isChecked(attributes) ? t`Now done` : t`No longer done`;
}

const changeOf = ({ change, attributesBefore }: ComparedNode) => (change !== 'same' ? change : attributesBefore ? 'formatted' : undefined);

/** A line without words keeps its height, and one that came or went says what it is. */
const EmptyLine = ({ node, ...shown }: Shown & { node: ComparedNode }) =>
  node.change === 'same' ? (
    <br />
  ) : (
    <Changed part={node} {...shown}>
      <span className="empty-line">empty line</span>
    </Changed>
  );

function Run({ run, ...shown }: Shown & { run: ComparedRun }): ReactNode {
  const words = withMarks(run.text, run.marks);
  if (run.change !== 'same')
    return (
      <Changed part={run} {...shown}>
        {words}
      </Changed>
    );
  if (!run.marksBefore) return words;
  return (
    <span data-change="formatted" title="Only its formatting changed">
      <SpokenOnly> [Only its formatting changed: </SpokenOnly>
      {words}
      <SpokenOnly>] </SpokenOnly>
    </span>
  );
}

function Changed({ part, people, numbers, tale, children }: Shown & { part: ComparedPart; children: ReactNode }) {
  const doer = doerOf(part, tale);
  const writer = people[doer ?? ''];
  const number = numbers.get(doer ?? '');
  const told = changeWords(part, people, tale);
  const Tag = part.change === 'inserted' ? 'ins' : 'del';
  return (
    <>
      <Tag className="change" data-perspective={writer ? perspectiveOf(writer.perspective) : 'other'} title={told}>
        <SpokenOnly> [{told}: </SpokenOnly>
        {children}
        <SpokenOnly>] </SpokenOnly>
      </Tag>
      {number !== undefined && (
        <sup aria-hidden className="change-number">
          {number}
        </sup>
      )}
    </>
  );
}

const SpokenOnly = ({ children }: { children: ReactNode }) => <span className="sr-only">{children}</span>;
