import type { AgendaSessionKind } from '#domain/agenda/agenda-session.ts';

export type AgendaLine = { slug: string; kind: AgendaSessionKind; title: string; place: string; startsAt: Date; endsAt: Date };

/** What the lobby says of a session: what, where and when. */
export const agendaLineOf = ({ slug, kind, title, place, startsAt, endsAt }: AgendaLine): AgendaLine => ({ slug, kind, title, place, startsAt, endsAt });
