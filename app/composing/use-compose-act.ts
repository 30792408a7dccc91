import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { t } from '#domain/words/t.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { useComposing } from './composing-context.ts';

/** What was done, in a sentence; of a passage that was joined to another, what undoing that needs. */
export type ComposeAnswer = { said: string; joined?: { sourceId: string; stood: string | null } } | RefusedForm;

/** What the hidden field is called that says a script asks, which stays on its page. */
export const VIA_SCRIPT = 'via';

/** One thing that is done to the report without leaving the page: whether it is under way, why it was refused, and what to do once it is done. */
export function useComposeAct(done?: () => void) {
  const fetcher = useFetcher<ComposeAnswer>();
  const { say } = useComposing();
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  const told = useRef(answer);
  useEffect(() => {
    if (answer === undefined || told.current === answer) return;
    told.current = answer;
    if (!('said' in answer)) return;
    say(answer.said);
    if (!isWriting()) done?.();
  }, [answer, say, done]);
  const refusal = answer && 'lastResult' in answer ? (Object.values(answer.lastResult.error ?? {}).flatMap((sentences) => sentences ?? [])[0] ?? t`This was not done.`) : null;
  const joined = answer && 'joined' in answer ? answer.joined : undefined;
  return { fetcher, joined, isUnderWay: fetcher.state !== 'idle', refusal };
}

/** Whoever went on to write meanwhile keeps the caret: what they type would be lost elsewhere. */
const isWriting = (): boolean => document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false;
