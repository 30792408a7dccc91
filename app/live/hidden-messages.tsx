import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { ActForm } from './act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';

/** For who facilitates: the messages that were taken out of a chat, each with the way back; nothing while there is none. */
export function HiddenMessages({ room: { id: roomId, hidden } }: { room: Pick<BoardRoom, 'id' | 'hidden'> }) {
  if (hidden.length === 0) return null;
  return (
    <Disclosure summary={hidden.length === 1 ? '1 message was taken out' : `${hidden.length} messages were taken out`}>
      <ul className="text-s">
        {hidden.map(({ messageId, text, name }) => (
          <li key={messageId} className="border-b border-line py-2 last:border-b-0">
            <p className="wrap-anywhere">
              “{text}” <span className="text-xs text-ink-soft">{name ?? 'Somebody who left'}</span>
            </p>
            <ActForm act={{ kind: 'show-message', roomId, messageId }} className="mt-1.5">
              {(isUnderWay) => (
                <Button size="small" icon="eye" isPending={isUnderWay} aria-label={`Show again: ${text}`} className="max-md:min-h-11">
                  Show again
                </Button>
              )}
            </ActForm>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
