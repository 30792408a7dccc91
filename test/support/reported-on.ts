import { DAY_MS } from '#domain/clock.ts';
import type { Person } from '#domain/actor.ts';
import { type PrepareRound, prepareRoundSchema } from '#domain/feedback/round-forms.ts';
import { remarkStamp } from '#domain/feedback/remark-stamp.ts';
import type { GivingView } from '#server/services/feedback/giving/read-giving.ts';
import { aPerson } from './builders.ts';
import type { ReportingHouse } from './reporting-house.ts';

/** What tests of rounds about a report begin with, in a house that is open by then. */
export function reportRounds(house: () => ReportingHouse) {
  const asked = (given: Partial<Record<keyof PrepareRound, unknown>> = {}): PrepareRound =>
    prepareRoundSchema.parse({ intent: 'open', title: 'Feedback round 1', perspectives: ['teacher', 'coach'], questions: [{ text: 'What is missing?', kind: 'words' }], closesOn: new Date(house().clock.now.getTime() + 7 * DAY_MS).toISOString().slice(0, 10), closesAt: '18:00', timeZone: 'UTC', attribution: 'named', mayChooseAttribution: 'on', isLedgerPublic: 'on', hasLink: 'on', ...given });

  /** A drafted report of a summit with one room, in which one coach wrote two paragraphs. */
  async function aDraft() {
    const at = await house().aReportedSummit();
    const coach = await at.aWriter({ name: 'Ada of the room', attribution: 'named', perspective: 'educator', educatorRole: 'coach' });
    const room = await at.aRoom();
    await house().write(room.documentId, [{ prompt: 'What we heard' }, { by: coach, words: 'Trust is earned twice. Evidence comes first.' }, { by: coach, words: 'Nobody outside could tell.' }]);
    const { slug } = await house().services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
    await house().services.reports.draftReport(at.convener, slug);
    return { ...at, coach, room, slug, about: { kind: 'report' as const, slug } };
  }
  type Draft = Awaited<ReturnType<typeof aDraft>>;

  /** Asks about it, and answers the round's address and id. */
  async function ask({ convener, about }: Draft, given: Parameters<typeof asked>[0] = {}) {
    const { rounds } = house().services;
    const { number } = await rounds.beginRound(convener, about, { intent: 'begin' });
    const address = { ...about, number };
    await rounds.openForFeedback(convener, address, asked(given));
    const { round } = await rounds.readRound(convener, address);
    return { address, roundId: round.id, code: round.link?.split('/').at(-1) ?? '' };
  }

  /** Somebody comes by the link, as a teacher. */
  async function come({ roundId, code }: { roundId: string; code: string }, person?: Person) {
    const giver = person ?? (await aPerson(house().db, { email: null, emailVerifiedAt: null, perspective: 'educator', educatorRole: 'teacher' }));
    await house().services.giving.startGiving(giver, { key: { by: 'link', code }, attempt: giver.accountId, who: { name: giver.name, perspective: 'educator', educatorRole: 'teacher' } });
    return { giver, read: async (): Promise<GivingView> => readGiving(giver, roundId) };
  }
  async function readGiving(giver: Person, roundId: string): Promise<GivingView> {
    const { giving } = await house().services.giving.readGiving(giver, roundId);
    if (giving === null) throw new Error('not giving');
    return giving;
  }

  /** The place whose words begin so. */
  const placeOf = (view: GivingView, words: string): string => view.sections.flatMap(({ entries }) => entries).find(({ main, look }) => look !== 'section' && main.text.startsWith(words))?.main.key ?? 'no such place';
  const seen = (id: string) => [{ id, stamp: remarkStamp(0, null) }];
  return { asked, aDraft, ask, come, placeOf, seen };
}
