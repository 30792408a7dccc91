import type { Db } from '#db/client.ts';
import { findDemoSummit, moveDemoSummit, type DemoSummitOnDays } from '#db/repositories/demo.ts';
import { moveLiveTimes } from '#db/repositories/demo-live.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { addDays, zonedDate, zonedInstant, zonedTime } from '#domain/time-zone.ts';
import { daysBetween } from '#domain/summit.ts';
import { keepDemoRoundsOpen } from './keep-rounds-open.ts';
import { beginLiveDay, breakoutsUnderWay } from './live-day.ts';
import { liveHours } from './live-hours.ts';
import { LIVE_SUMMIT_SLUG } from './live-summit.ts';
import { UPCOMING_SUMMIT_SLUG } from './upcoming-summit.ts';

/** How far ahead the upcoming summit is at least after it was moved. */
const AHEAD_DAYS = 14;
/** Whoever opens the demo finds at least so much time on its clocks. */
const LEAST_LEFT_MS = 20 * MINUTE_MS;

/**
 * Keeps a demo that was made earlier true: the live summit is live at `now`, with a session that runs a while longer, and the upcoming one is
 * still to come, and its rounds of feedback are open. Whatever people changed in them moves along. Does nothing while both are where they belong, and nothing to summits that
 * are not of the demo, or that a convener has closed.
 */
export async function refreshDemo(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const live = await findDemoSummit(tx, LIVE_SUMMIT_SLUG);
    if (live && !isAlive(live, now)) {
      const { shiftMs, ...days } = toNow(live, now);
      await moveDemoSummit(tx, live, { now, ...days });
      await moveLiveTimes(tx, live.id, { shiftMs, now });
      await beginLiveDay(tx, (await findDemoSummit(tx, LIVE_SUMMIT_SLUG)) ?? live, now);
    }
    await keepDemoRoundsOpen(tx, now);
    const upcoming = await findDemoSummit(tx, UPCOMING_SUMMIT_SLUG);
    if (upcoming && upcoming.startsOn <= zonedDate(now, upcoming.timeZone)) await moveDemoSummit(tx, upcoming, { now, ...ahead(upcoming, now) });
  });
}

/** Something runs, be it what a convener started meanwhile. */
const isAlive = ({ running }: DemoSummitOnDays, now: Date): boolean => running !== null && running.endsAt.getTime() - now.getTime() >= LEAST_LEFT_MS;

/** In a zone where it is late morning, with the first breakouts under way. */
function toNow(summit: DemoSummitOnDays, now: Date) {
  const { agenda, timeZone: formerZone, startsOn, endsOn } = summit;
  const { timeZone, breakoutsFrom } = liveHours(now);
  const anchor = breakoutsUnderWay(summit) ?? agenda[0];
  const shiftMs = anchor ? breakoutsFrom.getTime() - anchor.startsAt.getTime() : 0;
  const later = (instant: Date) => new Date(instant.getTime() + shiftMs);
  const first = zonedDate(agenda[0] ? later(agenda[0].startsAt) : now, timeZone);
  const daysMore = Math.max(daysBetween(startsOn, endsOn), ...agenda.map(({ endsAt }) => daysBetween(first, zonedDate(later(endsAt), timeZone))));
  return { timeZone: agenda.length > 0 ? timeZone : formerZone, startsOn: first, endsOn: addDays(first, daysMore), later, shiftMs };
}

/** By whole weeks, at the same time on the clocks of its zone. */
function ahead({ timeZone, startsOn, endsOn }: DemoSummitOnDays, now: Date) {
  const days = Math.ceil((daysBetween(startsOn, zonedDate(now, timeZone)) + AHEAD_DAYS) / 7) * 7;
  const later = (instant: Date) => zonedInstant(addDays(zonedDate(instant, timeZone), days), zonedTime(instant, timeZone), timeZone);
  return { timeZone, startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days), later };
}
