import { isInUse } from '#domain/live/place-of.ts';
import { whyWords } from '#domain/live/seat-words.ts';
import type { MeEntry, RunLine } from '#domain/live/views/entry-types.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { AfterThis } from './after-this.tsx';

type Seat = NonNullable<MeEntry['seat']>;
type Props = { seat: Seat; slug: string; agenda: readonly RunLine[]; zone: string };

/** What my room takes on, why I sit there, and the way to it once it is open. */
export function MySeat({ seat, slug, agenda, zone }: Props) {
  const why = whyWords(seat.why);
  return (
    <>
      {seat.question && <p className="max-w-[34em] font-serif text-m leading-snug italic md:text-l">{seat.question}</p>}
      {why && (
        <p className="max-w-[60ch] text-s md:text-m">
          <strong className="font-semibold">Why you are here:</strong> {lowerFirst(why)}
        </p>
      )}
      <WayThere {...{ seat, slug, agenda, zone }} />
    </>
  );
}

function WayThere({ seat, slug, agenda, zone }: Props) {
  const { roomNumber, here, of } = seat;
  const address = `/summits/${slug}/rooms/${seat.slug}`;
  if (isInUse(seat))
    return (
      <div className="mt-2 grid gap-2">
        <LinkButton to={`${address}/live`} variant="primary" size="big" isWide iconAfter="arrow" className="min-h-15 text-l">
          Go to room {roomNumber}
        </LinkButton>
        <p className="text-center text-s text-ink-soft">
          <span className="inline-block">{here === 0 ? 'Nobody is there yet: be the first.' : here === 1 ? `1 of ${of} is there.` : `${here} of ${of} are there.`}</span>{' '}
          <AfterThis {...{ agenda, zone }} className="inline-block" />
        </p>
      </div>
    );
  if (seat.state === 'closed')
    return (
      <div className="mt-2 grid gap-2">
        <LinkButton to={`${address}/notes`} size="big" isWide iconAfter="arrow">
          Read what room {roomNumber} wrote
        </LinkButton>
        <p className="text-center text-s text-ink-soft">The room is closed. What was written stays.</p>
      </div>
    );
  const line = agenda.find(({ id }) => id === seat.agendaSessionId);
  return (
    <p className="border-l-3 border-accent bg-accent-wash px-4 py-3 text-s">
      {line?.state === 'to-come' ? (
        <>
          Facilitators open the room, which is planned for <LocalTime at={new Date(line.fromAt)} zone={zone} isPlaceOnly />. The way there then stands here; there is nothing to press now.
        </>
      ) : (
        'Facilitators open the room. The way there then stands here; there is nothing to press now.'
      )}
    </p>
  );
}

/** As the words after a colon begin, unless they begin with a name. */
const lowerFirst = (sentence: string): string => (/^(You|It|This|A|So)\b/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence);
