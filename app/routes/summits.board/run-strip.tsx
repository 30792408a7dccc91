import { Link } from '@remix-run/react';
import { delaySentence, delayWords } from '#domain/live/run-delay.ts';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { useCalmTime } from '#app/convening/calm-time.tsx';
import { shownDay } from '#app/live/shown-day.ts';
import { Icon } from '#app/ui/icon.tsx';
import { timeWords } from '#app/ui/time-words.ts';
import { useBoard } from './use-board.ts';

/** The sessions of the day side by side, as wide as they are long: planned times above, actual or expected ones below. */
export function RunStrip({ agenda }: { agenda: readonly RunLine[] }) {
  const { slug, zone, serverAt } = useBoard();
  const lines = shownDay(agenda, zone, serverAt);
  if (lines.length === 0) return null;
  return (
    <section aria-label="Run sheet" className="grid border-b border-line bg-sheet text-xs leading-normal md:grid-cols-[auto_minmax(0,1fr)] print:hidden">
      <div className="px-4 pt-2 pb-2.5 text-ink-faint max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4 max-md:pb-0 min-[77.5rem]:pl-6">
        <Link to={`/summits/${slug}/run`} className="text-s leading-snug max-md:py-2.5 pointer-coarse:py-2.5">
          Run sheet
        </Link>
        <p aria-hidden="true" className="max-md:hidden">
          Planned
        </p>
        <p aria-hidden="true" className="max-md:hidden">
          Actual
        </p>
        <p className="text-right md:sr-only">{delaySentence(lines)}</p>
      </div>
      <ol aria-label="Sessions of the day" className="flex min-w-0 overflow-x-auto">
        {lines.map((line) => (
          <StripLine key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

const looks: Record<RunLine['state'], string> = {
  over: 'max-md:grid max-md:w-11 max-md:flex-none! max-md:place-items-center max-md:min-w-0!',
  running: 'bg-accent-wash',
  'to-come': '',
};

const stateWords: Record<RunLine['state'], string> = { over: t`, over`, running: t`, on now`, 'to-come': '' };

/** One for each ten minutes; a style within the page is not allowed by its policy. */
const grows = ['grow-1', 'grow-1', 'grow-2', 'grow-3', 'grow-4', 'grow-5', 'grow-6', 'grow-7', 'grow-8', 'grow-9', 'grow-10'];
const growOf = ({ startsAt, endsAt }: RunLine): string => grows[Math.round((endsAt - startsAt) / 600_000)] ?? 'grow-12';

function StripLine({ line }: { line: RunLine }) {
  const { slug, zone } = useBoard();
  const now = useCalmTime();
  const isOn = line.state === 'running';
  const used = Math.min(1, Math.max(0, (now - line.fromAt) / Math.max(1, line.untilAt - line.fromAt)));
  const delay = delayWords(line);
  const span = (from: number, to: number): string => timeWords({ from: new Date(from), to: new Date(to), zone, show: 'time' });
  return (
    <li aria-current={isOn ? 'step' : undefined} className={`relative min-w-max basis-0 ${growOf(line)} border-l border-line px-3 pt-2 pb-2.5 tabular-nums max-md:shrink-0 ${looks[line.state]}`}>
      {line.state === 'over' && <Icon name="check" size="small" className="text-ink-faint md:hidden" />}
      <div className={line.state === 'over' ? 'max-md:sr-only' : ''}>
        <p className={`max-w-72 truncate text-s leading-snug ${isOn ? 'font-semibold text-accent' : line.state === 'over' ? 'text-ink-soft' : 'font-semibold text-ink-soft'}`}>
          <Link to={`/summits/${slug}/sessions/${line.slug}`} className="text-inherit no-underline hover:underline">
            {line.title}
          </Link>
          <span className="sr-only">{stateWords[line.state]}</span>
        </p>
        <p className="text-ink-faint">
          <span className="sr-only">Planned </span>
          {span(line.startsAt, line.endsAt)}
        </p>
        <p className={isOn ? 'font-semibold text-accent' : 'text-ink-soft'}>
          <span className="sr-only">{line.state === 'to-come' ? 'Expected ' : 'Actual '}</span>
          {span(line.fromAt, line.untilAt)}
          {delay && `, ${delay}`}
        </p>
      </div>
      {isOn && (
        <svg aria-hidden="true" className="absolute bottom-0 left-0 h-0.75 w-full text-accent">
          <rect width={`${(used * 100).toFixed(1)}%`} height="100%" fill="currentColor" />
        </svg>
      )}
    </li>
  );
}
