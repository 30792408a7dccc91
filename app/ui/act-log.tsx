import { Disclosure } from './disclosure.tsx';
import { LocalTime } from './time.tsx';

const SHOWN = 8;

type Act = { id: string; /** After the name of who did it. */ sentence: string; /** Null of who is gone. */ name: string | null; actedAt: Date | string };
type Props = { acts: readonly Act[]; timeZone: string };

/** What was done with something, the newest first. */
export const ActLog = ({ acts, timeZone }: Props) => (
  <>
    <Lines acts={acts.slice(0, SHOWN)} timeZone={timeZone} />
    {acts.length > SHOWN && (
      <Disclosure summary={acts.length === SHOWN + 1 ? '1 earlier' : `${acts.length - SHOWN} earlier`}>
        <Lines acts={acts.slice(SHOWN)} timeZone={timeZone} />
      </Disclosure>
    )}
  </>
);

const Lines = ({ acts, timeZone }: Props) => (
  <ol className="text-s" reversed>
    {acts.map(({ id, sentence, name, actedAt }) => (
      <li key={id} className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <span>
          <b className="font-semibold">{name ?? 'Somebody who is gone'}</b> {sentence}.
        </span>
        <LocalTime at={actedAt} zone={timeZone} show="day-time" isPlaceOnly className="text-ink-soft" />
      </li>
    ))}
  </ol>
);
