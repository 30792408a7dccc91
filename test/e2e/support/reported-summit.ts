import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { accounts, breakoutRooms, communities, summits } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { aParticipant } from '#test/support/builders.ts';
import { type ReportingHouse, reportingHouseOn } from '#test/support/reporting-house-on.ts';
import type { Demo } from './demo.ts';
import { addressOfDatabase } from './own-room.ts';

export type ReportedSummit = Awaited<ReturnType<typeof makeReportedSummit>>;

/** Who the demo's first two conveners and its first two participants are. */
export const peopleOf = (demo: Demo) => ['convener', 'participant'].flatMap((role) => demo.people.filter((person) => person.role === role).slice(0, 2));

/**
 * A summit whose two rooms closed with notes, of which no other test knows. The first demo participant wrote all of the first room, the second all
 * of the second; the first two conveners of the demo convene it. It is made in the database: nobody has these notes open yet.
 */
export async function makeReportedSummit(demo: Demo) {
  return meanwhile(async (house) => {
    const names = peopleOf(demo).map(({ name }) => name);
    const rows = await house.db.select().from(accounts).where(inArray(accounts.name, names));
    const people = names.map((name): Person => {
      const row = rows.find((each) => each.name === name);
      if (!row) throw new Error(`The demo has nobody called ${name}.`);
      return { kind: 'person', accountId: row.id, name, isGuest: false, isSiteAdmin: false, isEmailVerified: true, perspective: row.perspective, educatorRole: row.educatorRole };
    });
    const [convener, otherConvener, ada, ben] = people as [Person, Person, Person, Person];
    const [community] = await house.db.select().from(communities).limit(1);
    if (!community) throw new Error('The demo has no community.');
    const slug = `reported-${randomBytes(4).toString('hex')}`;
    const at = await house.aReportedSummit({ slug, title: 'A summit to report of' }, { community, convener });
    for (const person of [otherConvener, ada, ben]) await aParticipant(house.db, at.summit.id, person === otherConvener ? 'convener' : 'participant', person);
    const [one, two] = [await at.aRoom({ focus: 'User trust' }), await at.aRoom({ focus: 'Funding' })];
    await house.write(one.documentId, [
      { prompt: 'What we heard' },
      ...['Trust is earned twice.', 'Hours tell nothing.', 'Rubrics are read late.', 'Evidence ages quickly.', 'Badges are seldom read.'].map((words) => ({ by: ada, words })),
      { prompt: 'Recommendations' },
      { by: ada, words: 'Print the rubric on the badge.' },
    ]);
    await house.write(two.documentId, [{ prompt: 'What we heard' }, { by: ben, words: 'Trust has to be earned two times.' }, { prompt: 'Agreements' }, { by: ben, words: 'Pay for a second reading.' }]);
    return { summitId: at.summit.id, address: `/summits/${slug}`, rooms: [one, two] as const, convener, ada, ben };
  });
}

/** What else happens to such a summit meanwhile, as the use cases of the house do it: nobody may have the texts concerned open. */
export async function meanwhile<Result>(act: (house: ReportingHouse) => Promise<Result>): Promise<Result> {
  const url = await addressOfDatabase();
  const house = reportingHouseOn({ ...createDb(url, 2), url }, { now: () => new Date() });
  return act(house).finally(() => house.close());
}

/** Opens a closed room again, to everybody of its summit. */
export const reopenRoom = (documentId: string): Promise<void> => onDatabase((db) => db.update(breakoutRooms).set({ state: 'open', isOpenToAll: true }).where(eq(breakoutRooms.documentId, documentId)));

/** Takes the summit out again, with its reports, so that lists are as other tests know them. */
export const removeSummit = ({ summitId }: Pick<ReportedSummit, 'summitId'>): Promise<void> => onDatabase((db) => db.delete(summits).where(eq(summits.id, summitId)));

async function onDatabase(act: (db: ReturnType<typeof createDb>['db']) => PromiseLike<unknown>): Promise<void> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    await act(db);
  } finally {
    await close();
  }
}
