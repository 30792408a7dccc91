import { useState } from 'react';
import type { ThreadView } from '#server/services/remarks/list-remarks.ts';
import { focusText } from '../focus-text.ts';
import { useWriting } from '../writing.ts';
import { goToWords, openThread } from './go-to.ts';
import { RemarkComposer } from './remark-composer.tsx';
import { Act, RemarkSaid, SaidBy } from './remark-said.tsx';
import { Said } from './said.tsx';
import { useRemarks } from './use-remarks.ts';

/** A thread beside the text: in short, and opened with its answers and what can be done. */
export function RemarkThread({ thread, isOpen, isGone }: { thread: ThreadView; isOpen: boolean; isGone: boolean }) {
  const { anchor, answers, resolved } = thread;
  return (
    <article id={`remark-${thread.id}`} tabIndex={-1} className="remark-note" data-remark={thread.id} data-open={isOpen || undefined} aria-label={`Remark by ${thread.author.name} on “${inShort(anchor.quote)}”`}>
      {isGone && (
        <p className="remark-gone">
          <del>{anchor.quote}</del> The words this was about are gone.
        </p>
      )}
      {resolved && (
        <p className="text-xs text-ink-soft">
          {isGone ? '' : `“${inShort(anchor.quote)}” `}Resolved by {resolved.by.name}
        </p>
      )}
      {isOpen ? <OpenThread thread={thread} isGone={isGone} /> : <ThreadInShort thread={thread} />}
      {!isOpen && answers.length > 0 && <p className="text-xs text-ink-soft">{answers.length === 1 ? 'One answer' : `${answers.length} answers`}</p>}
    </article>
  );
}

function ThreadInShort({ thread }: { thread: ThreadView }) {
  const writing = useWriting();
  return (
    <button type="button" className="remark-opener" aria-expanded={false} onClick={() => openThread(writing, thread.id, { focus: true })}>
      <SaidBy remark={thread} />
      <span className="remark-words line-clamp-3">
        <Said remark={thread} />
      </span>
    </button>
  );
}

function OpenThread({ thread, isGone }: { thread: ThreadView; isGone: boolean }) {
  const writing = useWriting();
  const { desk, known } = useRemarks();
  const [refused, setRefused] = useState<string | null>(null);
  const { id: threadId, resolved, answers } = thread;
  const settle = async () => {
    const why = await desk.send({ intent: resolved ? 'reopen' : 'resolve', threadId });
    setRefused(why);
    if (why === null) focusText(writing.editor);
  };
  return (
    <>
      <RemarkSaid remark={thread} threadId={threadId} what="remark" />
      {answers.length > 0 && (
        <ol className="remark-answers" aria-label="Answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <RemarkSaid remark={answer} threadId={threadId} what="answer" />
            </li>
          ))}
        </ol>
      )}
      {known.list?.closed === null && resolved === null && <RemarkComposer what={`answer ${threadId}`} label="Your answer" act="Answer" send={(words) => desk.send({ intent: 'answer', threadId, ...words })} />}
      <div className="remark-acts">
        {!isGone && resolved === null && <Act press={() => goToWords(writing, threadId)}>Go to the words</Act>}
        {thread.mayResolve && <Act press={() => void settle()}>{resolved ? 'Open again' : 'Resolve'}</Act>}
      </div>
      <p role="alert" className="text-xs font-semibold text-bad">
        {refused}
      </p>
    </>
  );
}

/** As much of a quote as a name takes. */
const inShort = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 60).trimEnd()} …` : quote);
