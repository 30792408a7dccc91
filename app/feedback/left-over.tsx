import { Notice } from '#app/ui/notice.tsx';
import { useGiving } from './giving-context.ts';
import { notKnown, useLeftOver } from './kept-words.ts';

/** In a round that has closed: what somebody was writing and could not give any more, to be copied. */
export function LeftOver() {
  const { view, refused } = useGiving();
  const { sections, name, own, questions, me } = view;
  const draft = [...sections.flatMap(({ entries }) => entries.flatMap(({ main, more }) => [main, ...more])), ...(name ? [name] : [])];
  const known = [...draft.map(({ text }) => text), ...own.flatMap(({ text, suggestion, quote }) => [text, suggestion ?? '', quote ?? '']), ...questions.map(({ answer }) => answer?.text ?? '')];
  const sent = (field: string) => {
    const words = refused?.initialValue?.[field];
    return typeof words === 'string' ? words : '';
  };
  const refusedWords = notKnown([sent('text'), sent('suggestion')], [...known, sent('quote')]);
  const left = notKnown([...refusedWords, ...useLeftOver(me.giverId, known)], []);
  if (left.length === 0) return null;
  return (
    <Notice tone="warn" title="Not given: the round closed before." className="mt-4">
      <p>This is what you wrote. Copy it if you want to keep it.</p>
      <ul className="mt-2 grid gap-2">
        {left.map((words) => (
          <li key={words} className="border-t border-line pt-2 whitespace-pre-line select-all">
            {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
