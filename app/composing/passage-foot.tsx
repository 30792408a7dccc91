import { Link } from '@remix-run/react';
import type { SourceView } from '#server/services/reports/read-composer.ts';
import type { ShownPerson } from '#domain/report/published-report.ts';
import { leftOutOf } from '#domain/report/fresh-source.ts';
import { Icon } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ChangedSource } from './changed-source.tsx';
import { useComposing } from './composing-context.ts';
import { PersonMarks } from './person-marks.tsx';
import { RemoveButton } from './remove-button.tsx';

type Props = { sourceIds: readonly string[]; /** The words of the passage as they stand in the report. */ wording: string; /** Takes it out of the text; absent where nothing can be written. */ remove?: () => void };

const leftOutWords = { 'taken-back': 'Taken back by its author: no later version has it.', silent: 'Nobody answered in time: no version has it until somebody does.', waiting: 'Not answered yet: no version has it until it is.' } as const;
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** Below a passage: where it comes from, by whom, whether it was edited, and what became of it in the room since. */
export function PassageFoot({ sourceIds, wording, remove }: Props) {
  const { view } = useComposing();
  const own = sourceIds.flatMap((id) => view.sources.find((source) => source.id === id) ?? []);
  const rooms = new Set(own.map(({ room }) => room.slug)).size;
  const original = own.map((source) => source.wording).join(' ');
  const leftOut = leftOutOf({ sources: own });
  return (
    <>
      <div className="composed-source">
        {own.map((source) => (
          <Place key={source.id} source={source} />
        ))}
        {own.length === 0 && <span>Where this comes from is not known: no version has it until it is.</span>}
        <PersonMarks by={together(own)} />
        {rooms > 1 && <span>{numbers[rooms] ?? rooms} rooms said this</span>}
        {own.length > 0 && wording !== original && <Original original={original} isShorter={wording.length < original.length} />}
        {remove && <RemoveButton remove={remove} what={`the passage “${wording.slice(0, 60)}”`} />}
      </div>
      {leftOut !== null && (
        <p className="composed-notice text-ink-soft">
          <Icon name={leftOut === 'taken-back' ? 'undo' : 'clock'} size="small" />
          {leftOutWords[leftOut]}
        </p>
      )}
      {leftOut === null && own.filter(({ changedTo }) => changedTo !== null).map((source) => <ChangedSource key={source.id} source={source} isEdited={wording !== original} isOneOfMany={own.length > 1} />)}
    </>
  );
}

function Place({ source: { id, room, minute, prompt } }: { source: SourceView }) {
  const { summit } = useComposing().view;
  return (
    <Link id={`block-${id}`} to={`/summits/${summit.slug}/rooms/${room.slug}/notes`} title={[room.focus, prompt].filter(Boolean).join(', ')} className="composed-place">
      Room {room.number}
      {minute && (
        <>
          {' · '}
          <LocalTime at={minute} zone={summit.timeZone} isPlaceOnly />
        </>
      )}
    </Link>
  );
}

const Original = ({ original, isShorter }: { original: string; isShorter: boolean }) => (
  <details className="composed-original">
    <summary>
      {isShorter ? 'shortened' : 'edited'} by the convener · <span>original</span>
    </summary>
    <blockquote>{original}</blockquote>
  </details>
);

/** Everybody who wrote in any of the sources, each way of being shown once. */
function together(sources: readonly SourceView[]): ShownPerson[] {
  const found = new Map(sources.flatMap(({ by }) => by).map((person) => [JSON.stringify(person), person]));
  return [...found.values()];
}
