import { createDb } from '#db/client.ts';
import { getCredential } from '#db/repositories/credentials.ts';
import { feedbackAnswers } from '#db/schema/index.ts';
import { aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { savedOf } from './support/notes-page.ts';
import { addressOfDatabase } from './support/own-room.ts';

/** A word without an end. */
const LONG = `https://example.org/${'unbroken'.repeat(14)}`;

/** A round about a draft that holds such words, with a remark and answers that hold them too; its id. */
async function makeHostileRound(slug: string): Promise<string> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const credential = await getCredential(db, slug);
    const draft = sampleCredential();
    const [row, ...rows] = draft.rubric.rows;
    const hostile = { ...draft, name: LONG, audience: LONG, keyMethod: `${LONG}.`, rubric: { ...draft.rubric, rows: row ? [{ ...row, criterion: LONG }, ...rows] : rows } };
    const now = new Date();
    const round = await aRound(db, { credentialId: credential.id, number: 1, title: LONG.slice(0, 120), draft: hostile, openedAt: now, createdAt: now, closesAt: new Date(now.getTime() + 86_400_000) });
    const { giver } = await aGiver(db, round.id);
    await aRemark(db, giver, { number: 1, place: 'keyMethod', quote: `${LONG}.`, text: LONG, suggestion: `${LONG}/other`, disposition: 'changed', reason: LONG, decidedAt: now, changeBefore: LONG, changeAfter: `${LONG}/after` });
    const words = round.questions.find(({ kind }) => kind === 'words');
    if (words) await db.insert(feedbackAnswers).values({ giverId: giver.id, questionId: words.id, text: LONG, answeredAt: now });
    return round.id;
  } finally {
    await close();
  }
}

test('words without an end widen no page of a credential on a phone', async ({ page, signInAs }) => {
  test.setTimeout(150_000);
  await signInAs('convener');
  await page.goto('/communities/micro-credentials/credentials');
  await page.getByLabel('Name').fill(LONG.slice(0, 110));
  await page.getByLabel('Yes / Almost / Not yet').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.locator('.notes [data-field="keyMethod"] .studio-words').first().click();
  await page.keyboard.type(LONG);
  await expect(savedOf(page)).toHaveText('Saved');
  const address = new URL(page.url()).pathname.replace('/studio', '');
  const roundId = await makeHostileRound(address.split('/').at(-1) ?? '');
  await page.setViewportSize({ width: 360, height: 740 });
  const pages = ['studio', 'preview', 'authors', 'fork', 'publish', 'life', 'ledger', 'feedback', 'feedback/1', 'feedback/1/remarks?is=all&open=1', 'feedback/1/answers', 'feedback/1/map'].map((part) => `${address}/${part}`);
  for (const path of [...pages, `/feedback/rounds/${roundId}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    await look(page, `unbroken-${path.split('/').slice(3).join('-').replace(/\W+/g, '-')}`);
  }
});
