import type { WallRoom } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';

/** Which room reports on the plenary screen: one is put up, and taken down again. */
export function RoomsOnScreen({ rooms }: { rooms: readonly WallRoom[] }) {
  const opened = rooms.filter(({ isOpened }) => isOpened);
  const shown = opened.find(({ isShown }) => isShown);
  if (opened.length === 0) return null;
  return (
    <Section id="report-outs" title="Report-outs" heading="label" rule="none">
      <p role="status" className="mb-2 text-xs text-ink-soft">
        {shown ? `Room ${shown.number} is on the plenary screen, without a name.` : 'No room is on the plenary screen. What a room calls ready is shown there, without a name.'}
      </p>
      <ul className="text-s">
        {opened.map((room) => (
          <RoomLine key={room.id} room={room} />
        ))}
      </ul>
    </Section>
  );
}

const RoomLine = ({ room: { id, number, focus, isShown, ready, prompts } }: { room: WallRoom }) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0">
    <span className="min-w-0 flex-1 basis-40">
      <span className="font-semibold">
        {number}. {focus}
      </span>
      <span className="block text-xs text-ink-soft">
        {prompts === 0 ? 'It has no prompts' : `${ready} of ${prompts} prompts ready`}
      </span>
    </span>
    <ActForm act={{ kind: 'show-room', roomId: id, isShown: !isShown }}>
      {(isUnderWay) => (
        <Button size="small" variant={isShown ? 'default' : 'quiet'} icon={isShown ? 'check' : undefined} isPending={isUnderWay} aria-label={isShown ? `Take down room ${number}` : `Put up room ${number}`} className="max-md:min-h-11">
          {isShown ? 'Take down' : 'Put up'}
        </Button>
      )}
    </ActForm>
  </li>
);
