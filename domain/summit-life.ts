import { t } from './words/t.ts';
import type { SummitState } from './summit.ts';
import { zonedDate } from './time-zone.ts';

/** The life of a summit as people see it: being prepared, open to all, happening, over. */
export const summitLives = ['draft', 'published', 'live', 'held'] as const;
export type SummitLife = (typeof summitLives)[number];

type Dated = { state: SummitState; startsOn: string; endsOn: string; timeZone: string };

/** Where a summit is in its life; its days are counted on the clocks of its own zone. */
export function lifeOf({ state, startsOn, endsOn, timeZone }: Dated, now: Date): SummitLife {
  if (state === 'draft') return 'draft';
  if (state === 'archived') return 'held';
  const today = zonedDate(now, timeZone);
  if (today < startsOn) return 'published';
  return today <= endsOn ? 'live' : 'held';
}

/** The pages on which something can be mended before publishing. */
export type PreparationPage = 'description' | 'agenda' | 'questions' | 'invitations' | 'reading';

/** One thing that a summit needs, or would do well to have, before all may see it. */
export type PreparationStep = { code: string; page: PreparationPage; isRequired: boolean; isDone: boolean; sentence: string };

type Prepared = {
  tagline: string;
  overview: string;
  place: string;
  agendaSessionCount: number;
  /** Titles of sessions that lie outside the days of the summit. */
  outside: readonly string[];
  attachedQuestionCount: number;
  leaderCount: number;
  readingCount: number;
};

/** What stands between a draft and its publication, in the order in which it is best done; what is not required may be left. */
export function preparationSteps(summit: Prepared): PreparationStep[] {
  const step = (code: string, page: PreparationPage, isRequired: boolean, isDone: boolean, sentence: string): PreparationStep => ({ code, page, isRequired, isDone, sentence });
  return [
    step('tagline', 'description', true, summit.tagline !== '', t`Say in one or two sentences what the summit is for.`),
    step('place', 'description', true, summit.place !== '', t`Say where it takes place, or that it is online.`),
    step('agenda', 'agenda', true, summit.agendaSessionCount > 0, t`Put at least one session on the agenda.`),
    step('outside', 'agenda', true, summit.outside.length === 0, t`Bring every session within the days of the summit. Outside now: ${nameSome(summit.outside)}.`),
    step('overview', 'description', false, summit.overview !== '', t`Write the overview, so that people know why to come.`),
    step('questions', 'questions', false, summit.attachedQuestionCount > 0, t`Attach a strategic question of the community to a session.`),
    step('leaders', 'invitations', false, summit.leaderCount > 1, t`Invite somebody to convene or facilitate with you.`),
    step('reading', 'reading', false, summit.readingCount > 0, t`Point to something worth reading before.`),
  ];
}

/** Up to three names in quotation marks, and how many more. */
export function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  const rest = names.length - shown.length;
  return rest > 0 ? t`${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
