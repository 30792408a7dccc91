import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '#server/services/index.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { aCredential, aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const giving = () => services.giving;
const draft = sampleCredential();

describe('a second round', () => {
  it('shows what changed since the draft one last gave anything on, and what became of one’s remarks', async () => {
    const { credential } = await aCredential(test.db);
    const first = await aRound(test.db, { credentialId: credential.id, number: 1, state: 'closed', closedAt: TEST_NOW });
    const silent = await aRound(test.db, { credentialId: credential.id, number: 2, state: 'closed', closedAt: TEST_NOW, draft: { ...draft, competency: 'Educator does something else.' } });
    const second = await aRound(test.db, { credentialId: credential.id, number: 3, draft: { ...draft, keyMethod: 'Ask one question.' } });
    const { person, giver } = await aGiver(test.db, first.id);
    await aRemark(test.db, giver, { place: 'keyMethod', disposition: 'changed', reason: 'Shorter now.', decidedAt: TEST_NOW });
    await aGiver(test.db, silent.id, { person });
    await aGiver(test.db, second.id, { person });
    const view = (await giving().readGiving(person, second.id)).giving;
    expect(view?.earlier).toMatchObject({ before: { keyMethod: draft.keyMethod }, remarks: [{ place: 'keyMethod', became: { disposition: 'changed', reason: 'Shorter now.' } }] });
    expect(Object.keys(view?.earlier?.before ?? {})).toEqual(['keyMethod']);
    expect(view?.earlier?.gone).toEqual([]);
    const fresh = await aGiver(test.db, second.id);
    expect((await giving().readGiving(fresh.person, second.id)).giving?.earlier).toBeNull();
  });
});

describe('what was taken out since somebody read a draft', () => {
  it('is told with the words that stood there, a row of the rubric with its cells as one, and nothing of what stayed or moved', async () => {
    const { credential } = await aCredential(test.db);
    const first = await aRound(test.db, { credentialId: credential.id, number: 1, state: 'closed', closedAt: TEST_NOW });
    const [goes, ...rows] = draft.rubric.rows;
    const [question, ...questions] = draft.reflectionQuestions;
    const second = await aRound(test.db, { credentialId: credential.id, number: 2, draft: { ...draft, rubric: { ...draft.rubric, rows: rows.toReversed() }, reflectionQuestions: questions } });
    const { person, giver } = await aGiver(test.db, first.id);
    await aRemark(test.db, giver);
    await aGiver(test.db, second.id, { person });
    const gone = (await giving().readGiving(person, second.id)).giving?.earlier?.gone ?? [];
    expect(gone.map(({ text }) => text.split('\n')[0])).toEqual([question?.question, goes?.criterion]);
    expect(gone[1]?.text).toContain(Object.values(goes?.cells ?? {})[0] ?? '?');
    expect(gone.every(({ where }) => where !== '')).toBe(true);
  });
});
