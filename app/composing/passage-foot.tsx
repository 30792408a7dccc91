import { Link, useSearchParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { SourceView } from '#server/services/reports/read-composer.ts';
import type { ShownPerson } from '#domain/report/published-report.ts';
import { leftOutOf } from '#domain/report/fresh-source.ts';
import { Icon } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { readsAsTaken } from '#domain/report/passage-sources.ts';
import { alsoAddress } from './chosen-passages.ts';
import { ChangedSource } from './changed-source.tsx';
import { ComposeForm } from './compose-form.tsx';
import { useComposing } from './composing-context.ts';
import { PassageRemarks } from './passage-remarks.tsx';
import { PersonMarks } from './person-marks.tsx';
import { RemoveButton } from './remove-button.tsx';
import { useComposeAct } from './use-compose-act.ts';

type Props = { sourceIds: readonly string[]; /** The words of the passage as they stand in the report. */ wording: string; /** Takes it out of the text; absent where nothing can be written. */ remove?: () => void };

const leftOutWords = { 'taken-back': t`Taken back by its author: no later version has it.`, silent: t`Nobody answered in time: no version has it until somebody does.`, waiting: t`Not answered yet: no version has it until it is.`, reworded: t`Edited since those who said nothing were asked about it: no version has it until they are asked again, or it reads as it did.` } as const;
const severalWords: Partial<Record<number, string>> = { 2: t`two`, 3: t`three`, 4: t`four`, 5: t`five`, 6: t`six` };

/** Below a passage: where it comes from, by whom, whether it was edited, and what became of it in the room since. */
export function PassageFoot({ sourceIds, wording, remove }: Props) {
  const { view } = useComposing();
  const own = sourceIds.flatMap((id) => view.sources.find((source) => source.id === id) ?? []);
  const rooms = new Set(own.map(({ room }) => room.slug)).size;
  const original = own.map((source) => source.wording).join(' ');
  const leftOut = leftOutOf({ sources: own });
  const isEdited = !readsAsTaken(wording, own);
  const [first] = own;
  return (
    <>
      <div className="composed-source">
        {own.map((source) => (
          <Place key={source.id} source={source} mayLeave={source !== first && !view.report.isWithdrawn} />
        ))}
        {own.length === 0 && <span>Where this comes from is not known: no version has it until it is.</span>}
        <PersonMarks by={together(own)} />
        {rooms > 1 && <span>{severalWords[rooms] ?? rooms} rooms said this</span>}
        {own.length > 0 && isEdited && <Original original={original} isShorter={wording.length < original.length} />}
        <PassageRemarks wording={wording} />
        {first && !view.report.isWithdrawn && <AlsoSaid id={first.id} />}
        {remove && <RemoveButton remove={remove} label={`Remove the passage “${wording.slice(0, 60)}”`} />}
      </div>
      {leftOut !== null && (
        <p className="composed-notice text-ink-soft">
          <Icon name={leftOut === 'taken-back' ? 'undo' : 'clock'} size="small" />
          {leftOutWords[leftOut]}
        </p>
      )}
      {leftOut !== 'taken-back' && own.filter(({ changedTo }) => changedTo !== null).map((source) => <ChangedSource key={source.id} source={source} isEdited={isEdited} isOneOfMany={own.length > 1} />)}
    </>
  );
}

/** The way to what other rooms said, to be put below this sentence. */
function AlsoSaid({ id }: { id: string }) {
  const [asked] = useSearchParams();
  return (
    <Link to={alsoAddress(asked, id)} preventScrollReset className="composed-also" title="Put below this sentence what says the same in other rooms">
      Said elsewhere, too?
    </Link>
  );
}

function Place({ source, mayLeave }: { source: SourceView; /** It is one of several below this sentence. */ mayLeave: boolean }) {
  const act = useComposeAct();
  if (!mayLeave) return <Room source={source} />;
  return (
    <ComposeForm fields={{ intent: 'part', sourceId: source.id }} act={act} className="composed-shared">
      <Room source={source} />
      <button className="composed-remove" aria-label={`Take room ${source.room.number} apart from this sentence`} title="Take it apart: it stands below as a passage of its own">
        <Icon name="split-cell" size="small" />
      </button>
    </ComposeForm>
  );
}

function Room({ source: { id, room, minute, prompt } }: { source: SourceView }) {
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
      {isShorter ? 'shortened by the convener' : 'edited by the convener'} · <span>original</span>
    </summary>
    <blockquote>{original}</blockquote>
  </details>
);

/** Everybody who wrote in any of the sources, each way of being shown once. */
function together(sources: readonly SourceView[]): ShownPerson[] {
  const found = new Map(sources.flatMap(({ by }) => by).map((person) => [JSON.stringify(person), person]));
  return [...found.values()];
}
