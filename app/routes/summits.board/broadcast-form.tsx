import { useState } from 'react';
import type { Audience } from '#domain/live/audience.ts';
import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { useClosePanel } from '#app/convening/drop-panel.tsx';
import { sentWords } from '#app/convening/sent-words.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { TextArea } from '#app/ui/text-field.tsx';

const wordsFor: Record<Audience, string> = { all: t`Everybody`, facilitators: t`Facilitators only`, rooms: t`Chosen rooms` };
const audiences: readonly Audience[] = ['all', 'facilitators', 'rooms'];

const audienceOf = (form: FormData): Audience => audiences.find((each) => each === form.get('audience')) ?? 'all';

/** Says something to everybody, to those who facilitate, or to the people of some rooms. */
export function BroadcastForm({ rooms }: { rooms: readonly BoardRoom[] }) {
  const close = useClosePanel();
  const [audience, setAudience] = useState<Audience>('all');
  return (
    <ActForm
      act={{ kind: 'broadcast' }}
      complete={(form) => {
        const to = audienceOf(form);
        return { kind: 'broadcast', text: sentWords(form.get('text')), audience: to, roomIds: to === 'rooms' ? form.getAll('roomIds').map(sentWords) : [] };
      }}
      done={() => {
        setAudience('all');
        close();
      }}
      className="grid gap-3"
    >
      {(isUnderWay) => (
        <>
          <TextArea field={plainField('text', { id: 'broadcast-text', required: true, maxLength: 300 })} label="What everybody should know" hint="At most 300 characters. It appears on their screens at once." rows={3} />
          <fieldset>
            <legend className="mb-1 text-s font-semibold">To whom</legend>
            <div className="flex flex-wrap gap-x-4">
              {audiences.map((each) => (
                <label key={each} className="flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
                  <input type="radio" name="audience" value={each} defaultChecked={each === 'all'} onChange={() => setAudience(each)} />
                  {wordsFor[each]}
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset className={audience === 'rooms' ? '' : 'scripting:hidden'}>
            <legend className="mb-1 text-xs text-ink-soft">Which rooms</legend>
            <div className="flex max-h-32 flex-wrap gap-x-4 overflow-y-auto">
              {rooms.map(({ id, number, focus }) => (
                <label key={id} title={focus} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
                  <input type="checkbox" name="roomIds" value={id} />
                  Room {number}
                </label>
              ))}
            </div>
          </fieldset>
          <Button variant="primary" icon="megaphone" isPending={isUnderWay} className="justify-self-start">
            Broadcast
          </Button>
        </>
      )}
    </ActForm>
  );
}
