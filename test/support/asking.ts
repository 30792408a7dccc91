import { getCredential } from '#db/repositories/credentials.ts';
import { getRoundByNumber } from '#db/repositories/feedback-rounds.ts';
import { DAY_MS } from '#domain/clock.ts';
import { type PrepareRound, prepareRoundSchema } from '#domain/feedback/round-forms.ts';
import type { ReportingHouse } from './reporting-house.ts';
import { sampleCredential } from './sample-credential.ts';
import { aWrittenCredential } from './written-credential.ts';

/** What tests of asking for feedback begin with, in a house that is open by then. */
export function askingTools(house: () => ReportingHouse) {
  let count = 0;
  const anAddress = () => `giver-${(count += 1)}@example.org`;
  const later = (ms: number) => new Date(house().clock.now.getTime() + ms);
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);

  /** What the form says of a round that asks teachers one question, for a week from now. */
  const asked = (given: Partial<Record<keyof PrepareRound, unknown>> = {}): PrepareRound =>
    prepareRoundSchema.parse({ intent: 'save', title: 'Educator round 1', introduction: 'Look at the rubric above all.', perspectives: ['teacher'], questions: [{ perspective: 'teacher', text: 'Would you earn it?', kind: 'choice', choices: 'Yes\nNo' }], closesOn: dayOf(later(7 * DAY_MS)), closesAt: '18:00', timeZone: 'UTC', attribution: 'perspective', isLedgerPublic: 'on', ...given });

  /** A credential with a round in preparation, and one that is open once it is asked for. */
  async function aPreparedRound(draft = sampleCredential()) {
    const written = await aWrittenCredential(house(), draft);
    const { rounds } = house().services;
    const { number } = await rounds.beginRound(written.author, { kind: 'credential', slug: written.slug }, { intent: 'begin' });
    const address = { kind: 'credential' as const, slug: written.slug, number };
    const open = (given: Parameters<typeof asked>[0] = {}) => rounds.openForFeedback(written.author, address, asked(given));
    const row = async () => getRoundByNumber(house().db, { kind: 'credential', id: (await getCredential(house().db, written.slug)).id }, number);
    const state = async () => (await getCredential(house().db, written.slug)).state;
    return { ...written, address, open, row, state };
  }
  return { anAddress, later, dayOf, asked, aPreparedRound };
}
