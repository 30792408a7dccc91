import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenRoom } from '#test/support/open-room.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

it('prompts are put into a document once, also when who opens rooms and the clock of rooms ask for it in the same moment', async () => {
  const { documentId } = await anOpenRoom(database.db);
  const edited: string[] = [];
  const hands = {
    ...testDeps(database.db).documentHands(),
    edit: async (id: string) => {
      edited.push(id);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return 'committed' as const;
    },
  };
  const { live } = testServices(database.db, { documentHands: () => hands });
  await Promise.all([live.keepTime(0), live.keepTime(0)]);
  await live.keepTime(0);
  expect(edited).toEqual([documentId]);
});
