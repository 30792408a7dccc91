import type { RoomPrompt } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { promptState, promptWords } from './prompt-words.ts';
import { useRoom } from './room-context.ts';

const looks: Record<ReturnType<typeof promptState>, { icon: IconName; colour: string }> = {
  blank: { icon: 'ring', colour: 'text-ink-faint' },
  begun: { icon: 'now', colour: 'text-accent' },
  ready: { icon: 'check', colour: 'text-good' },
};

/** The headings that the group is asked to fill, how far each is, and which are ready to report. */
export function PromptList({ go }: { /** Leads to a prompt's heading in the text. */ go: (title: string) => void }) {
  const { room } = useRoom();
  return (
    <>
      <h2 className="room-label">Prompts</h2>
      {room.prompts.length === 0 ? (
        <p className="mb-6 text-s text-ink-soft">This room has no prompts: write what you find as you like.</p>
      ) : (
        <ol className="mb-6">
          {room.prompts.map((prompt) => (
            <PromptRow key={prompt.id} prompt={prompt} go={go} />
          ))}
        </ol>
      )}
    </>
  );
}

function PromptRow({ prompt, go }: { prompt: RoomPrompt; go: (title: string) => void }) {
  const { standing } = useRoom();
  const state = promptState(prompt);
  const { icon, colour } = looks[state];
  return (
    <li className="mb-1">
      <a
        href="#room-text"
        className="room-prompt"
        data-prompt={state}
        onClick={(event) => {
          event.preventDefault();
          go(prompt.title);
        }}
      >
        <Icon name={icon} className={colour} />
        <span className="min-w-0 wrap-anywhere">{prompt.title}</span>
        <small className="text-xs whitespace-nowrap text-ink-faint">{promptWords(prompt)}</small>
      </a>
      {state === 'blank' && prompt.hint && <p className="-mt-0.5 pb-1 pl-6.5 font-serif text-xs leading-snug text-ink-soft italic">{prompt.hint}</p>}
      {state !== 'blank' && standing.works && <ReadyBox prompt={prompt} />}
    </li>
  );
}

/** A tick box that is a button of a form, so that it works without JavaScript. */
function ReadyBox({ prompt: { id, title, isReady } }: { prompt: RoomPrompt }) {
  const { room } = useRoom();
  return (
    <ActForm act={{ kind: 'mark-ready', roomId: room.id, promptId: id, isReady: !isReady }} className="pl-6.5">
      {(isUnderWay) => (
        <button role="checkbox" aria-checked={isReady} aria-disabled={isUnderWay || undefined} aria-label={`${title}: ready to report`} className="room-ready">
          <span aria-hidden className="room-tick">
            {isReady && <Icon name="check" className="size-3" />}
          </span>
          Ready to report
        </button>
      )}
    </ActForm>
  );
}
