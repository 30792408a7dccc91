import { Link } from '@remix-run/react';
import type { LiveAct } from '#domain/live/live-act.ts';
import { delayWords } from '#domain/live/run-delay.ts';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { timeWords } from '#app/ui/time-words.ts';

type Planned = { agendaSessionId: string; count: number } | null;
type Props = { lines: readonly RunLine[]; zone: string; slug: string; /** The rooms of the breakouts at hand that are not open yet. */ plannedRooms: Planned };
type Offer = { label: string; icon?: IconName; act: LiveAct; isPrimary?: boolean };

/** The sessions of the day in their order with planned and actual or expected times, and what can be done with each. */
export function RunOrder({ lines, zone, slug, plannedRooms }: Props) {
  const isOn = lines.some(({ state }) => state === 'running');
  const nextId = lines.find(({ state }) => state === 'to-come')?.id;
  return (
    <ol>
      {lines.map((line) => (
        <OrderLine key={line.id} {...{ line, zone, slug }} offers={offersFor(line, { isNext: line.id === nextId, isOn, plannedRooms })} />
      ))}
    </ol>
  );
}

/** The next session is one press away; later ones can be started out of turn. Breakouts begin with their rooms. */
function offersFor({ id, kind, state }: RunLine, { isNext, isOn, plannedRooms }: { isNext: boolean; isOn: boolean; plannedRooms: Planned }): Offer[] {
  if (state === 'over') return [];
  if (state === 'running')
    return [
      { label: 'Extend 5 min', icon: 'extend', act: { kind: 'extend-session', agendaSessionId: id, minutes: 5 } },
      { label: 'End', act: { kind: 'end-session', agendaSessionId: id } },
    ];
  const label = isNext && isOn ? 'Next' : 'Start';
  if (kind !== 'breakouts') return [{ label, isPrimary: isNext, act: { kind: 'start-session', agendaSessionId: id } }];
  if (plannedRooms?.agendaSessionId === id && plannedRooms.count === 0) return [];
  return [{ label: `${label}: open its rooms`, icon: 'door', isPrimary: isNext, act: { kind: 'open-rooms', agendaSessionId: id, roomIds: [] } }];
}

function OrderLine({ line, zone, slug, offers }: { line: RunLine; zone: string; slug: string; offers: readonly Offer[] }) {
  const { title, kind, state, startsAt, endsAt, fromAt, untilAt } = line;
  const isOn = state === 'running';
  const delay = delayWords(line);
  const span = (from: number, to: number): string => timeWords({ from: new Date(from), to: new Date(to), zone, show: 'time' });
  return (
    <li aria-current={isOn ? 'step' : undefined} className={`-mx-3 grid items-center gap-x-4 gap-y-2 border-b border-line px-3 py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] ${isOn ? 'rounded-md bg-accent-wash' : ''}`}>
      <div className="text-xs tabular-nums max-sm:flex max-sm:flex-wrap max-sm:gap-x-3">
        <p className={`text-s ${isOn ? 'font-semibold text-accent' : state === 'over' ? 'text-ink-soft' : ''}`}>
          <span className="sr-only">{state === 'to-come' ? 'Expected ' : 'Actual '}</span>
          {span(fromAt, untilAt)}
        </p>
        <p className="text-ink-soft">planned {span(startsAt, endsAt)}</p>
      </div>
      <div className="min-w-0">
        <h2 className={`text-m ${state === 'over' ? 'text-ink-soft' : ''}`}>
          <Link to={`/summits/${slug}/sessions/${line.slug}`} className="text-inherit no-underline hover:underline">
            {title}
          </Link>
        </h2>
        <p className={`flex flex-wrap items-center gap-x-2 text-xs ${isOn ? 'font-semibold text-accent' : 'text-ink-soft'}`}>
          {state === 'over' && <Icon name="check" size="small" />}
          {[state === 'over' ? 'over' : isOn ? 'on now' : null, delay, kind === 'breakouts' && state === 'to-come' ? 'begins when its rooms open' : null].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {offers.map(({ label, icon, act, isPrimary }) => (
          <ActForm key={act.kind} act={act}>
            {(isUnderWay) => (
              <Button size="small" icon={icon} variant={isPrimary ? 'primary' : 'default'} isPending={isUnderWay} aria-label={`${label}: ${title}`} className="max-md:min-h-11">
                {label}
              </Button>
            )}
          </ActForm>
        ))}
      </div>
    </li>
  );
}
