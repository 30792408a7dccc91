import { amountUnder } from './amount-words.ts';
import { useWriting } from '../writing.ts';
import type { OutlinePart } from './outline-of.ts';

type Props = { outline: readonly OutlinePart[]; current: OutlinePart | null; go: (part: OutlinePart) => void };

/** The headings of a text, each a button that goes there. */
export function OutlineList({ outline, current, go }: Props) {
  const { mayWrite } = useWriting();
  if (outline.length === 0) {
    return (
      <p className="text-s text-ink-faint">
        Headings of the text appear here.{mayWrite && ' Type # and a space to make one.'}
      </p>
    );
  }
  return <Parts {...{ outline, current, go }} />;
}

const Parts = ({ outline, current, go }: Props) => (
  <ol className="outline-parts">
    {outline.map((part) => (
      <li key={part.position}>
        <button type="button" className="outline-part" aria-current={part === current || undefined} onClick={() => go(part)}>
          <span className="outline-title">{part.title || 'Heading without words'}</span>
          <span className="outline-amount">{amountUnder(part.tally)}</span>
        </button>
        {part.parts.length > 0 && <Parts outline={part.parts} current={current} go={go} />}
      </li>
    ))}
  </ol>
);
