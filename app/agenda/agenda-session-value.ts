import type { AgendaSessionEditView } from '#server/services/agenda/prepare-agenda-session.ts';

/** The fields of a session's form as the browser holds them. */
export type AgendaSessionValue = AgendaSessionEditView['value'] & { intent: string; mark?: string };
