import { MINUTE_MS } from '#domain/clock.ts';
import { demoPeople, firstOf } from './demo-people.ts';
import { oneAfterAnother, type DemoSummit } from './demo-summit.ts';
import { liveHours } from './live-hours.ts';
import { afternoonRooms, firstLookRooms, morningRooms } from './live-rooms.ts';

export const LIVE_SUMMIT_SLUG = 'video-evidence';
/** The session that runs whenever the demo opens. */
export const LIVE_BREAKOUTS_SLUG = 'breakouts-1';

const plain = { subtitle: '', abstract: '', outcome: '', place: 'Main hall, online' };
const host = (name: string, affiliation: string) => ({ name, affiliation, part: 'host' as const });
const speaker = (name: string, affiliation: string) => ({ name, affiliation, part: 'speaker' as const });
const point = (title: string, text: string) => ({ title, text, perspective: null, educatorRole: null });

/** A summit that is under way at `now`: its first breakouts run, and rooms wait to be opened. */
export function liveSummit(now: Date): DemoSummit {
  const { timeZone, day, breakoutsFrom } = liveHours(now);
  const minutesAfter = (minutes: number) => new Date(breakoutsFrom.getTime() + minutes * MINUTE_MS);
  return {
    summit: {
      slug: LIVE_SUMMIT_SLUG,
      title: 'Demo summit: reading video evidence together',
      tagline: 'One day online on a single skill: to look at the same minutes of a lesson and come to the same, fair answer.',
      overview: `A micro-credential is often earned with a video of one’s own lesson. Whoever assesses it needs an eye for what matters, and two who assess it need the same eye.

This summit is made up, and so are its people. Its hours follow the clock of this installation, so that its first breakouts are always under way when the demo opens: join it, open a room, try everything.`,
      host: 'Demo network of assessors',
      place: 'Online',
      timeZone,
      startsOn: day,
      endsOn: day,
      state: 'published',
      publishedAt: minutesAfter(-30 * 24 * 60),
      joinCode: 'TRU724',
      isRegistrationOpen: true,
      capacity: 120,
      colophon: 'All of this summit is demonstration data: people, rooms, times and attendance.',
    },
    agenda: oneAfterAnother(minutesAfter(-120), [
      [15, { ...plain, slug: 'welcome', kind: 'plenary', title: 'Welcome', people: [host('Demo convener 1', 'Demo workshop 1')] }],
      [
        35,
        {
          ...plain,
          slug: 'four-minutes-of-a-lesson',
          kind: 'panel',
          title: 'Four minutes of a lesson',
          abstract: 'Three people watch the same clip and say aloud what they see. Then they open the rubric.',
          people: [speaker('Demo teacher 1', 'Demo school 1'), speaker('Demo researcher 1', 'Demo university 1'), speaker('Demo developer 1', 'Demo workshop 1')],
          questions: ['same-score', 'pilots'],
        },
      ],
      [
        30,
        {
          ...plain,
          slug: 'who-is-the-video-for',
          kind: 'perspectives',
          title: 'Who is the video for?',
          abstract: 'Those who film, those who coach and those who decide say what they hope to see.',
          points: [
            { title: 'To get better', text: 'Teachers film to see what they missed, and want an answer before the next lesson.', perspective: 'educator', educatorRole: 'teacher' },
            { title: 'To talk about one thing', text: 'Coaches want a clip short enough for a conversation.', perspective: 'educator', educatorRole: 'coach' },
            { title: 'To decide fairly', text: 'Administrators need to know that the next assessor would have said the same.', perspective: 'educator', educatorRole: 'administrator' },
          ],
          questions: ['learner'],
        },
      ],
      [25, { ...plain, slug: 'first-look', kind: 'breakouts', title: 'A first look', abstract: 'Two rooms watch the same clip and write down what they saw.', place: 'Breakout rooms', rooms: firstLookRooms }],
      [15, { ...plain, slug: 'break', kind: 'break', title: 'Break', place: '' }],
      [90, { ...plain, slug: LIVE_BREAKOUTS_SLUG, kind: 'breakouts', title: 'Breakouts I', abstract: 'Each room takes one focus and writes down what it found.', place: 'Breakout rooms', rooms: morningRooms }],
      [60, { ...plain, slug: 'lunch', kind: 'break', title: 'Lunch', place: '' }],
      [
        45,
        {
          ...plain,
          slug: 'from-clip-to-credential',
          kind: 'strategic-discussion',
          title: 'From clip to credential',
          abstract: 'What stands between a good clip and a credential that somebody else believes.',
          points: [
            point('Consent', 'Who is in the picture, and who was asked.'),
            point('Length', 'How short a clip may be and still carry the claim.'),
            point('Reading', 'How assessors learn to read alike.'),
          ],
          people: [host('Demo convener 2', 'Demo district 2')],
          questions: ['faces', 'scale'],
        },
      ],
      [75, { ...plain, slug: 'breakouts-2', kind: 'breakouts', title: 'Breakouts II', abstract: 'Three rooms on what the morning left open.', place: 'Breakout rooms', rooms: afternoonRooms }],
      [45, { ...plain, slug: 'what-the-rooms-found', kind: 'plenary', title: 'What the rooms found', abstract: 'Each room has three minutes. The reports come out the same day.' }],
    ]),
    readings: [],
    people: [
      ...demoPeople.filter(({ role, isSiteAdmin }) => role !== 'participant' || isSiteAdmin),
      ...firstOf({ teacher: 19, coach: 9, administrator: 8, funder: 3, researcher: 3, policymaker: 2, other: 2, developer: 12 }),
    ],
    checkedIn: 58,
    announcements: [{ text: 'Breakouts I have begun. Whoever comes late is still seated; write to a facilitator when you cannot find your room.', createdAt: minutesAfter(2) }],
  };
}
