import type { AgendaEntry } from '../agenda-session.ts';

/**
 * A session as schedules carry it. Left here at home: our ids, the accounts of people and attached questions.
 * Whoever imports matches sessions by guid and keeps those.
 */
export type ScheduleAgendaSession = Omit<AgendaEntry, 'id' | 'questionIds'>;

/**
 * An agenda as the frab/pretalx schedule JSON carries it (https://c3voc.de/schedule/schema.json).
 *
 * | ours | theirs |
 * |---|---|
 * | kind | `type`, the word for the kind, and `track`, the same word, by which viewers colour |
 * | abstract | `abstract`; an imported `description` is joined to it below |
 * | outcome | `description`, under the heading "## Outcome" |
 * | times | `date` and `end` exactly; `start` and `duration` to the minute for older readers |
 * | place | `room`; the empty name while no place is known |
 * | affiliation, part of a person | `affiliation` and `part` of the person, which the format leaves free |
 *
 * Not kept of what others write, for want of a place in our agenda: codes and ids of sessions and people, their own addresses
 * (`url`, `origin_url`, `feedback_url`), logos and avatars, tracks, types other than our kinds, links and attachments, recording
 * licences and wishes, answers to their forms, and of rooms all but the name; of the conference its `base_url`, `url`, logo,
 * colours, keywords, tracks, description and time slots, and when its days begin and end.
 */
export type ScheduleAgenda = {
  title: string;
  /** The short name of the conference in the format's own alphabet. */
  acronym: string;
  /** What the schedule calls its state; ours is the number of the release. */
  version: string;
  timeZone: string;
  /** Calendar days in the zone, YYYY-MM-DD, both included. */
  startsOn: string;
  endsOn: string;
  sessions: ScheduleAgendaSession[];
};

/** What a schedule may hold at most. */
export const SCHEDULE_LIMITS = { bytes: 2 * 1024 * 1024, sessions: 2000, days: 31, problems: 20, sessionHours: 48 } as const;

/** Stands above the outcome in a description. */
export const OUTCOME_HEADING = '## Outcome\n\n';
