import type { LiveAct } from '#domain/live/live-act.ts';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import type { IconName } from '#app/ui/icon.tsx';

export type Planned = { agendaSessionId: string; count: number } | null;
/** Something to do with a session; with `asks` it is asked for once more, in these words, and `yes` is pressed then. */
export type Offer = { label: string; icon?: IconName; act: LiveAct; isPrimary?: boolean; asks?: string; yes?: string };
type Given = { lines: readonly RunLine[]; /** The rooms of the breakouts at hand that are not open yet. */ plannedRooms: Planned };

/**
 * What can be done with a session of the day: the next one is one press away, others are started out of turn; one that is over goes on, so that a
 * wrong press is mended by the next. What ends a session that runs is asked for twice, unless it is the next one's turn.
 */
export function offersFor(line: RunLine, { lines, plannedRooms }: Given): Offer[] {
  const { id, kind, title, state, untilAt, wasSkipped = false } = line;
  const running = lines.find((each) => each.state === 'running');
  if (state === 'running')
    return [
      { label: t`Extend 5 min`, icon: 'extend', act: { kind: 'extend-session', agendaSessionId: id, minutes: 5, until: untilAt } },
      { label: t`End`, act: { kind: 'end-session', agendaSessionId: id }, yes: t`End “${title}”`, asks: t`End “${title}” now?${kind === 'breakouts' ? t` Its rooms close softly.` : ''}` },
    ];
  const isNext = lines.find((each) => each.state === 'to-come')?.id === id;
  const asks = asksBefore(line, running, isNext);
  if (state === 'over' && !wasSkipped) return [{ label: t`Go on`, yes: t`Go on with “${title}”`, icon: 'undo', act: { kind: 'start-session', agendaSessionId: id }, asks }];
  const label = isNext && running ? t`Next` : t`Start`;
  if (kind !== 'breakouts') return [{ label, yes: t`Start “${title}”`, isPrimary: isNext, act: { kind: 'start-session', agendaSessionId: id }, asks }];
  if (plannedRooms?.agendaSessionId === id && plannedRooms.count === 0) return [];
  return [{ label: t`${label}: open its rooms`, yes: t`Open the rooms of “${title}”`, icon: 'door', isPrimary: isNext, act: { kind: 'open-rooms', agendaSessionId: id, roomIds: [] }, asks }];
}

function asksBefore({ state, title }: RunLine, running: RunLine | undefined, isNext: boolean): string | undefined {
  if (isNext) return undefined;
  if (running) return t`${state === 'over' ? t`Go back to` : t`Start`} “${title}” out of turn? “${running.title}” ends now.`;
  return state === 'to-come' ? t`Start “${title}” out of turn?` : undefined;
}
