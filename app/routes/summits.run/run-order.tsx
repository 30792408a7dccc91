import { Link } from '@remix-run/react';
import { delayWords } from '#domain/live/run-delay.ts';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { DropPanel } from '#app/convening/drop-panel.tsx';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { timeWords } from '#app/ui/time-words.ts';
import { type Offer, offersFor, type Planned } from './run-offers.ts';

type Props = { lines: readonly RunLine[]; zone: string; slug: string; plannedRooms: Planned };

/** The sessions of the day in their order with planned and actual or expected times, and what can be done with each. */
export function RunOrder({ lines, zone, slug, plannedRooms }: Props) {
  return (
    <ol>
      {lines.map((line) => (
        <OrderLine key={line.id} {...{ line, zone, slug }} offers={offersFor(line, { lines, plannedRooms })} />
      ))}
    </ol>
  );
}

function OrderLine({ line, zone, slug, offers }: { line: RunLine; zone: string; slug: string; offers: readonly Offer[] }) {
  const { title, kind, state, startsAt, endsAt, fromAt, untilAt } = line;
  const isOn = state === 'running';
  const delay = delayWords(line);
  const span = (from: number, to: number): string => timeWords({ from: new Date(from), to: new Date(to), zone, show: 'time' });
  return (
    <li aria-current={isOn ? 'step' : undefined} className={`relative -mx-3 grid items-center gap-x-4 gap-y-2 border-b border-line px-3 py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] ${isOn ? 'rounded-md bg-accent-wash' : ''}`}>
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
          {state === 'over' && !line.wasSkipped && <Icon name="check" size="small" />}
          {[line.wasSkipped ? t`passed by` : state === 'over' ? t`over` : isOn ? t`on now` : null, delay, kind === 'breakouts' && state === 'to-come' ? t`begins when its rooms open` : null].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {offers.map((offer) => (offer.asks === undefined ? <Press key={offer.act.kind} {...{ offer, title }} /> : <AskedPress key={offer.act.kind} {...{ offer, title }} asks={offer.asks} />))}
      </div>
    </li>
  );
}

const Press = ({ offer: { label, icon, act, isPrimary = false }, title }: { offer: Offer; title: string }) => (
  <ActForm act={act}>
    {(isUnderWay) => (
      <Button size="small" icon={icon} variant={isPrimary ? 'primary' : 'default'} isPending={isUnderWay} aria-label={`${label}: ${title}`} className="max-md:min-h-11">
        {label}
      </Button>
    )}
  </ActForm>
);

/** What ends a session is asked for once more, with its name, where the button stood. */
const AskedPress = ({ offer: { label, yes, icon, act }, title, asks }: { offer: Offer; title: string; asks: string }) => (
  <DropPanel
    icon={icon}
    label={
      <>
        {label} …<span className="sr-only">: {title}</span>
      </>
    }
  >
    <p className="mb-3">{asks}</p>
    <ActForm act={act}>
      {(isUnderWay) => (
        <Button variant="primary" size="small" isPending={isUnderWay} className="max-md:min-h-11">
          {yes}
        </Button>
      )}
    </ActForm>
  </DropPanel>
);
