import { t } from '#domain/words/t.ts';
import type { Described } from '#server/services/summits/describe-summit.ts';

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** What saving a description did, so that no session ever moves unseen. */
export function savedWords({ movedBy, rezoned, agendaSessionCount, isReleased }: Described): string {
  const agendaSessions = count(agendaSessionCount, 'session', 'sessions');
  const moved = movedBy === 0 ? '' : ` ${agendaSessions} moved ${movedBy > 0 ? 'forward' : 'back'} by ${count(Math.abs(movedBy), 'day', 'days')}.`;
  const clocks = rezoned && agendaSessionCount > 0 ? t` Sessions keep their times of day in the new zone.` : '';
  const release = (moved || clocks) && isReleased ? t` Release the agenda so that everybody sees it.` : '';
  return t`Saved.${moved}${clocks}${release}`;
}
