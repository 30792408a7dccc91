type Timed = { startsAt: Date; endsAt: Date };

/** What runs at a moment, and what begins next: several where sessions run side by side, none where nothing does. */
export function whatIsOn<Entry extends Timed>(agenda: readonly Entry[], now: Date): { current: Entry[]; next: Entry[] } {
  const later = agenda.filter((entry) => entry.startsAt > now);
  const nextAt = later.reduce<number | null>((first, { startsAt }) => (first === null ? startsAt.getTime() : Math.min(first, startsAt.getTime())), null);
  return {
    current: agenda.filter((entry) => entry.startsAt <= now && now < entry.endsAt),
    next: later.filter((entry) => entry.startsAt.getTime() === nextAt),
  };
}
