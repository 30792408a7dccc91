import { z } from 'zod';
import { t } from './words/t.ts';
import { attributions } from './attribution.ts';
import { speaksAsFields } from './speaks-as-fields.ts';
import { joinSchema } from './summit.ts';
import { lifeOf } from './summit-life.ts';

/** How a summit's door stands: a place at once, a place in the waiting list, or none, each with a reason of its own. */
export type Door = 'open' | 'full' | 'closed' | 'over' | 'not-yet';

type Doored = Parameters<typeof lifeOf>[0] & { isRegistrationOpen: boolean; capacity: number | null };
type Taken = { registered: number; waiting: number };

/** Whether somebody who comes now gets a place. Nobody passes those who wait, even while a place is free. */
export function doorOf(summit: Doored, taken: Taken, now: Date): Door {
  const life = lifeOf(summit, now);
  if (life === 'draft') return 'not-yet';
  if (life === 'held') return 'over';
  if (!summit.isRegistrationOpen) return 'closed';
  return taken.waiting > 0 || freePlaces(summit.capacity, taken.registered) === 0 ? 'full' : 'open';
}

/** How many more people fit; null when there is no limit. A capacity lowered later sends nobody away. */
export const freePlaces = (capacity: number | null, registered: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - registered);

/** When somebody counts as having come: later than everybody who already waits, whatever the clock says. */
export const arrivalAfter = (lastWaitingAt: Date | null, now: Date): Date =>
  lastWaitingAt && lastWaitingAt >= now ? new Date(lastWaitingAt.getTime() + 1) : now;

/** What somebody can change about their place later; the name belongs to the account. */
export const changePlaceSchema = joinSchema.omit({ name: true }).extend({ intent: z.literal('change'), ...speaksAsFields });
export const leaveSchema = z.object({ intent: z.literal('leave') });
/** How somebody wants to be shown in what comes of one summit; `profile`: as their profile says. */
export const chooseAttributionSchema = z.object({ intent: z.literal('shown'), attribution: z.enum(['profile', ...attributions], { error: () => t`Choose how you are shown.` }) });
export const placeFormSchema = z.discriminatedUnion('intent', [changePlaceSchema, leaveSchema, chooseAttributionSchema]);
export type ChangePlace = Omit<z.output<typeof changePlaceSchema>, 'intent'>;

