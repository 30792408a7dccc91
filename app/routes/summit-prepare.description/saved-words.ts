import { t } from '#domain/words/t.ts';
import type { Described } from '#server/services/summits/describe-summit.ts';

/** What saving a description did, so that no session ever moves unseen. */
export function savedWords({ movedBy, rezoned, agendaSessionCount, isReleased }: Described): string {
  const changes = [
    ...(movedBy === 0 ? [] : [movedWords(agendaSessionCount, movedBy)]),
    ...(rezoned && agendaSessionCount > 0 ? [t`Sessions keep their times of day in the new zone.`] : []),
  ];
  const release = changes.length > 0 && isReleased ? [t`Release the agenda so that everybody sees it.`] : [];
  return [t`Saved.`, ...changes, ...release].join(' ');
}

function movedWords(count: number, byDays: number): string {
  const agendaSessions = count === 1 ? t`1 session` : t`${count} sessions`;
  const days = Math.abs(byDays) === 1 ? t`1 day` : t`${Math.abs(byDays)} days`;
  return byDays > 0 ? t`${agendaSessions} moved forward by ${days}.` : t`${agendaSessions} moved back by ${days}.`;
}
