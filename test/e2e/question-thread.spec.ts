import type { Page } from '@playwright/test';
import { demoQuestions } from '#db/demo/demo-questions.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';

const QUESTIONS = '/communities/micro-credentials/questions';
const ASKED = demoQuestions.trust.text;
const RESULT = 'When do we trust a micro-credential?';
const AGREED = 'Learners see the rubric that the assessor uses, word for word.';
const PHONE = { width: 360, height: 740 };
const step = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name }) });

/** From the board of questions to the thread of one, as a reader comes there. */
async function readThread(page: Page, question: string): Promise<void> {
  await page.goto(`${QUESTIONS}?state=all`);
  await page.getByRole('link', { name: question }).first().click();
  await page.getByRole('link', { name: /^The thread/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
}

test('a question is read as one thread, each step of which leads to where it happened, on a phone and without JavaScript', async ({ openBrowserOf }) => {
  const page = await openBrowserOf(null, { viewport: PHONE, javaScriptEnabled: false });
  await readThread(page, ASKED);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Question', 'Session', 'Statements', 'Consensus', 'Recommendation', 'Status']);
  const thread = new URL(page.url()).pathname;
  const follow = async (from: string, name: string | RegExp, title: string) => {
    await page.goto(thread);
    await step(page, from).getByRole('link', { name }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  };

  await expect(step(page, 'Question')).toContainText('Answered');
  await follow('Session', 'Promises and Practices', 'Promises and Practices');
  await follow('Session', 'Developing user trust', 'Developing user trust');
  await follow('Statements', RESULT, RESULT);
  await follow('Consensus', new RegExp(`^Where it stands ?: ${AGREED}`), RESULT);
  await expect(page).toHaveURL(/#shared$/);
  await expect(page.locator('#shared')).toContainText(AGREED);
  await follow('Recommendation', 'Developing user trust', 'Developing user trust');

  // The report says the same of it, and leads back to what was agreed on.
  const recommended = page.getByRole('row').filter({ hasText: 'Print the assessors’ rubric in full' });
  await expect(recommended).toContainText(`Follows from what was agreed on in “${RESULT}”: “${AGREED}”`);
  await recommended.getByRole('link', { name: RESULT }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(RESULT);

  await page.goto(thread);
  await expect(step(page, 'Status')).toContainText(/Done.*“Print the assessors’ rubric in full.*21 April 2015: Every credential in the catalogue shows its full rubric/s);
  await expect(step(page, 'Status')).toContainText('Under way, late');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a thread has nothing that axe finds and nothing that runs out of a phone, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(PHONE);
    for (const question of [ASKED, demoQuestions.licence.text]) {
      await readThread(page, question);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      await look(page, question === ASKED ? 'thread-whole' : 'thread-begun');
      await page.emulateMedia({ colorScheme });
    }
  });
}

test('a thread that has only begun says of each step what it waits for', async ({ page }) => {
  await readThread(page, demoQuestions.licence.text);
  for (const name of ['Statements', 'Consensus', 'Recommendation', 'Status']) await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${name} ?, still to come$`) })).toBeVisible();
  await expect(step(page, 'Recommendation')).toContainText('No published report recommends anything from it yet.');
});
