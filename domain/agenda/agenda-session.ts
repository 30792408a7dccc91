import { compareText } from './plain-text.ts';
import { t } from '../words/t.ts';

/** What happens in a session of the agenda. */
export const agendaSessionKinds = ['panel', 'strategic-discussion', 'perspectives', 'breakouts', 'plenary', 'break'] as const;
export type AgendaSessionKind = (typeof agendaSessionKinds)[number];

export const agendaSessionKindWords = (): Record<AgendaSessionKind, string> => ({
  panel: t`Panel`,
  'strategic-discussion': t`Strategic discussion`,
  perspectives: t`Perspectives`,
  breakouts: t`Breakouts`,
  plenary: t`Plenary`,
  break: t`Break`,
});

/** What a named person does in a session. */
export const agendaPersonParts = ['speaker', 'host', 'moderator'] as const;
export type AgendaPersonPart = (typeof agendaPersonParts)[number];

export const agendaPersonPartWords = (): Record<AgendaPersonPart, string> => ({
  speaker: t`Speaker`,
  host: t`Host`,
  moderator: t`Moderator`,
});

export type AgendaPerson = {
  name: string;
  affiliation: string;
  part: AgendaPersonPart;
  biography: string;
  /** Set when the person has an account here; a name alone is enough to be on the agenda. */
  accountId: string | null;
};

/** One session of an agenda, as all who read agendas see it. The guid is its name outside this house and never changes. */
export type AgendaEntry = {
  id: string;
  guid: string;
  slug: string;
  kind: AgendaSessionKind;
  title: string;
  subtitle: string;
  /** Markdown: what it will be about. */
  abstract: string;
  /** Markdown: what was said, written afterwards. */
  outcome: string;
  /** Empty while no place is known. */
  place: string;
  startsAt: Date;
  endsAt: Date;
  /** BCP 47 tag. */
  language: string;
  people: AgendaPerson[];
  questionIds: string[];
};

type Placed = { startsAt: Date; endsAt: Date; place: string; guid: string };

/** The order of an agenda: by beginning, end, place and, so that no two orders are possible, guid. */
export const byTime = (one: Placed, other: Placed): number =>
  one.startsAt.getTime() - other.startsAt.getTime() ||
  one.endsAt.getTime() - other.endsAt.getTime() ||
  compareText(one.place, other.place) ||
  compareText(one.guid, other.guid);
