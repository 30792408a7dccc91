import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Anchor } from '#domain/document/remarks/anchor.ts';
import type { RemarkWords } from '#domain/document/remarks/remark-form.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Button } from '#app/ui/button.tsx';
import { useWriting } from '../writing.ts';
import { MentionField } from './mention-field.tsx';
import { type Mentioned, stillMentioned } from './mention-words.ts';
import { draftsOf } from './remark-drafts.ts';

type Props = {
  /** Which draft it is: `add`, or the intent and the id it is about. */
  what: string;
  label: string;
  act: string;
  /** What stands in it when nothing was kept. */
  words?: { text: string; mentions: readonly Mentioned[] };
  anchor?: Anchor;
  takesFocus?: boolean;
  /** Answers with why not; null when it is sent. */
  send: (words: RemarkWords) => Promise<string | null>;
  cancel?: () => void;
};

/** Where a remark or an answer is written: as whom one speaks, and truthfully whether it is sent. */
export function RemarkComposer({ what, label, act, words, anchor, takesFocus = false, send, cancel }: Props) {
  const { documentId, writer } = useWriting();
  const drafts = useMemo(() => draftsOf(writer.accountId, documentId), [writer.accountId, documentId]);
  const [draft, setDraft] = useState(() => drafts.read(what) ?? { text: words?.text ?? '', chosen: [...(words?.mentions ?? [])] });
  const [state, setState] = useState<'resting' | 'sending' | { refused: string }>('resting');
  const field = useRef<HTMLTextAreaElement>(null);
  const isSending = state === 'sending';
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  function write(next: typeof draft) {
    setDraft(next);
    drafts.keep(what, anchor ? { ...next, anchor } : next);
  }
  async function submit() {
    if (isSending) return;
    setState('sending');
    const refused = await send({ text: draft.text, mentions: stillMentioned(draft.text, draft.chosen).map(({ id }) => id) });
    if (refused !== null) return setState({ refused });
    drafts.forget(what);
    setDraft({ text: '', chosen: [] });
    setState('resting');
  }
  function give(event: FormEvent) {
    event.preventDefault();
    void submit();
  }
  return (
    <form className="remark-composer" aria-label={label} onSubmit={give}>
      <MentionField field={field} label={label} text={draft.text} isWrong={typeof state === 'object'} type={(text) => write({ ...draft, text })} choose={(person) => setDraft((now) => ({ ...now, chosen: [...now.chosen, person] }))} send={() => void submit()} />
      <p className="remark-as">
        Speaking as {writer.name} <PerspectiveMark of={writer.perspective} />
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" size="small" isPending={isSending}>
          {act}
        </Button>
        {cancel && (
          <Button type="button" variant="quiet" size="small" onClick={cancel}>
            Close
          </Button>
        )}
        <span role="status" className="text-xs text-ink-soft">
          {isSending ? 'Sending …' : draft.text.trim() === '' || typeof state === 'object' ? '' : 'Not sent yet, kept in this tab'}
        </span>
      </div>
      <p role="alert" className="text-xs font-semibold text-bad">
        {typeof state === 'object' && state.refused}
      </p>
    </form>
  );
}
