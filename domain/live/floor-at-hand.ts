import type { AgendaSessionKind } from '../agenda/agenda-session.ts';
import { t } from '../words/t.ts';
import type { RunLine } from './views/entry-types.ts';

const heard: readonly AgendaSessionKind[] = ['panel', 'plenary', 'strategic-discussion', 'perspectives'];

/** Whether a session hears questions from the floor: everybody is together, and somebody speaks. */
export const hearsQuestions = ({ kind }: { kind: AgendaSessionKind }): boolean => heard.includes(kind);

/** The session to which questions from the floor go: the one that runs where it hears them, else the next that will; null when none is left. */
export const floorAtHand = (agenda: readonly RunLine[]): RunLine | null =>
  agenda.find((line) => line.state === 'running' && hearsQuestions(line)) ?? agenda.find((line) => line.state === 'to-come' && hearsQuestions(line)) ?? null;

/** The session that screens show questions and polls of: the one at hand, else the last that heard any. */
export const floorShown = (agenda: readonly RunLine[]): RunLine | null => floorAtHand(agenda) ?? agenda.findLast(hearsQuestions) ?? null;

const addressees = (): Partial<Record<AgendaSessionKind, string>> => ({ plenary: t`the plenary`, 'strategic-discussion': t`the discussion`, perspectives: t`the speakers` });

/** Whom a question goes to, as in "Ask the panel". */
export const addressee = ({ kind }: { kind: AgendaSessionKind }): string => addressees()[kind] ?? t`the panel`;
