import { accessibilityFaults } from './support/accessibility.ts';
import { type AskedDraft, makeAskedDraft, removeDraft } from './support/asked-draft.ts';
import { readDemo } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { dayAhead, done } from './support/made-summit.ts';

let draft: AskedDraft;
test.beforeEach(async () => {
  draft = await makeAskedDraft(readDemo());
});
test.afterEach(() => removeDraft(draft));

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled });

    test('somebody finds their words, asks for a change of one, takes the other back and gives it back', async ({ page, signInAs }) => {
      await signInAs('participant');
      await page.goto('/account/profile');
      await page.getByText('Your words are waiting for your approval').getByRole('link').first().click();
      await page.goto(`/reports/${draft.slug}/approve`);
      await expect(page.getByText('There is time until')).toBeVisible();
      await expect(page.getByText('If you say nothing until then, that counts as agreeing.')).toBeVisible();
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await look(page, `approve-${javaScriptEnabled ? 'js' : 'plain'}`);
      const [first, second] = [page.getByRole('group', { name: 'What you say of passage 1' }), page.getByRole('group', { name: 'What you say of passage 2' })];
      await first.getByLabel('Ask for a change').check();
      await second.getByLabel('Take my words back').check();
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await expect(page.getByRole('alert').getByText('Say what is to be changed.')).toBeVisible();
      await first.getByLabel('What is to be changed?').fill('Three times, not twice.');
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await expect(done(page)).toHaveText('Thank you. Your answer is kept.');
      await expect(page.getByText('You took these words back')).toBeVisible();
      await expect(first.getByLabel('Ask for a change')).toBeChecked();
      await expect(first.getByLabel('What is to be changed?')).toHaveValue('Three times, not twice.');
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Give them back' }).click();
      await expect(done(page)).toHaveText('You gave the words back. Approve them below.');
      await expect(page.getByText('You took these words back')).toHaveCount(0);
      await expect(first.getByLabel('Ask for a change')).toBeChecked();
      await expect(second.getByLabel('Approve')).toBeChecked();
    });
  });
}

test('a convener sees who approved and who has not, reminds them, and writes down what is recommended', async ({ page, signInAs }) => {
  await signInAs('convener');
  await page.goto(`/reports/${draft.slug}/approval`);
  await expect(page.getByRole('heading', { level: 1, name: '0 of 2 rooms have approved' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'approval');
  await page.getByRole('button', { name: 'Remind everybody who has not answered' }).click();
  await expect(done(page)).toHaveText('Reminded 4 people.');
  await page.goto(`/reports/${draft.slug}/recommendations`);
  for (const words of ['Pilot it in three districts', 'Pay for a second reading']) {
    await page.locator('#add').getByLabel('What should happen').fill(words);
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByText(words).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Move recommendation 2 up' }).click();
  await expect(page.locator('#recommendation-1')).toContainText('Pay for a second reading');
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'recommendations');
  await page.goto(`/summits/${draft.summitSlug}/prepare/attribution`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'attribution');
  await page.goto(`/summits/${draft.summitSlug}/place`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'place');
});

test('a convener is told which passages wait since they were edited, asks again those who said nothing, and goes back to what they were asked about', async ({ page, signInAs }) => {
  const reworded = await makeAskedDraft(readDemo(), { isReworded: true });
  await signInAs('convener');
  await page.goto(`/reports/${reworded.slug}/publish`);
  await expect(page.getByText('Edited since those who said nothing were asked about it, room 1')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'publish-reworded');
  await page.getByRole('link', { name: 'Ask again, or go back to those words' }).click();
  const section = page.getByRole('region', { name: 'One passage was edited since it was asked about' });
  await expect(section).toContainText('said nothing.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'approval-reworded');
  await section.getByLabel('Their answers are due on').fill(dayAhead(5));
  await section.getByRole('button', { name: 'Ask these 2 people again' }).click();
  await expect(done(page)).toHaveText(/^Asked 2 people again;/);
  await expect(section).toContainText('Asked again until');
  await section.getByRole('button', { name: 'Go back to the words asked about' }).click();
  await expect(done(page)).toHaveText('The words that were asked about stand in the draft again.');
  await expect(section).toHaveCount(0);
  await page.goto(`/reports/${reworded.slug}/publish`);
  await expect(page.getByText('Edited since those who said nothing')).toHaveCount(0);
  await removeDraft(reworded);
});
