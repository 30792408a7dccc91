import { Form } from '@remix-run/react';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { RefusedEvent } from '#domain/live-events.ts';
import { useAct } from '#app/live/live-summit.tsx';
import { Button } from '#app/ui/button.tsx';
import { useRoom } from './room-context.ts';

const MOST = 1_000;

/**
 * Writes a message: Enter sends it, with Shift it begins a line. The field is free at once for the next one; what was refused
 * comes back into it, with the reason.
 */
export function ChatComposer({ kept, said }: { kept: string; /** Called with every message that was sent. */ said: () => void }) {
  const { room } = useRoom();
  const id = useId();
  const send = useAct();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(kept);
  const [refusal, setRefusal] = useState<RefusedEvent | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The field is asked, not what was last drawn: a quick hand is ahead of that.
    const written = field.current?.value ?? text;
    if (written.trim() === '') return field.current?.focus();
    setText('');
    setRefusal(null);
    said();
    const answer = await send({ kind: 'say', roomId: room.id, text: written });
    if (answer.ok) return;
    setRefusal(answer.refusal);
    setText((since) => (since === '' ? written : `${written}\n${since}`));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <Form method="post" preventScrollReset onSubmit={(event) => void submit(event)} className="room-composer">
      <input type="hidden" name="kind" value="say" />
      <input type="hidden" name="roomId" value={room.id} />
      <textarea
        ref={field}
        name="text"
        rows={1}
        maxLength={MOST}
        aria-label="Message to the room"
        aria-describedby={refusal ? id : undefined}
        placeholder="Message to the room"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        enterKeyHint="send"
        className="field-sizing-content block max-h-32 min-h-10 w-full min-w-0 resize-none rounded-md border border-control bg-sheet px-3 py-2 text-s text-ink focus:shadow-focus focus:outline-none pointer-coarse:min-h-11"
      />
      <Button>Send</Button>
      {refusal && (
        <p id={id} role="alert" className="col-span-2 text-s text-bad">
          {refusal.message}
        </p>
      )}
    </Form>
  );
}
