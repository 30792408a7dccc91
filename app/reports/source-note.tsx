import { changedWords, editedWords } from '#domain/report/report-words.ts';
import type { ReportSource } from '#domain/report/published-report.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PlaceTime } from './place-time.tsx';
import { useOpenSource } from './open-source.ts';
import { ShownPersonMark, shownWords } from './shown-person.tsx';

type Props = { id: string; source: ReportSource; isEdited: boolean; timeZone: string; language: string };

/** Where a passage comes from: its wording in the room, where and when it stood, who wrote it as far as they are shown, and what became of it there. */
export function SourceNote({ id, source, isEdited, timeZone, language }: Props) {
  const { close } = useOpenSource();
  const changed = changedWords(source);
  return (
    <aside id={id} className="source-note" aria-labelledby={`${id}-title`}>
      <header>
        <p id={`${id}-title`}>Where source {source.number} comes from</p>
        <button type="button" onClick={close} aria-label={`Close source ${source.number}`}>
          <Icon name="close" size="small" />
        </button>
      </header>
      <blockquote lang={language}>“{source.wording}”</blockquote>
      <dl>
        <dt>Room</dt>
        <dd>
          {source.room.focus} <small>Room {source.room.number}, {source.room.agendaSession}</small>
        </dd>
        {(source.on !== null || source.prompt !== null) && (
          <>
            <dt>{source.minute === null ? 'Day' : 'Minute'}</dt>
            <dd>
              {source.minute !== null ? <PlaceTime at={source.minute} zone={timeZone} show="short-day-time" /> : source.on === null ? 'Not kept' : datesInWords(source.on, source.on)}
              {source.prompt !== null && <small>under “{source.prompt}”</small>}
            </dd>
          </>
        )}
        <dt>Written by</dt>
        <dd>
          {source.by.map((person, place) => (
            <div key={place}>
              <ShownPersonMark person={person} detail={<small>{shownWords[person.kind]}</small>} />
            </div>
          ))}
          {source.by.length === 0 && 'Nobody known'}
        </dd>
        {(isEdited || changed !== null) && (
          <>
            <dt>Since then</dt>
            <dd>
              {isEdited && <div>{editedWords()}</div>}
              {changed}
            </dd>
          </>
        )}
      </dl>
    </aside>
  );
}
