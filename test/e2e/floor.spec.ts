import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { actOnNow, makeLiveDay } from './support/live-day.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const questions = (page: Page) => page.getByRole('region', { name: /^Questions for the panel/ });
const texts = (page: Page) => questions(page).getByRole('listitem').locator('p.font-serif.text-m');

async function expectWhole(page: Page, width: number): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

async function ask(page: Page, text: string, shownAs: RegExp): Promise<void> {
  await page.getByLabel('Ask the panel').fill(text);
  await page.getByRole('radio', { name: shownAs }).check();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(questions(page).getByText(text)).toBeVisible();
  await expect(page.getByLabel('Ask the panel')).toHaveValue('');
}

test('people ask the panel and want answers; its host answers, puts aside and hides; the hall sees no name', async ({ demo, page: host, signInAs, openBrowserOf }) => {
  const day = await makeLiveDay(demo);
  await signInAs('facilitator');
  await host.goto(day.now);
  await actOnNow(host, day, { kind: 'start-session', agendaSessionId: day.agenda.panel });
  await host.goto(`/summits/${day.slug}/floor`);
  await expect(host.getByRole('heading', { level: 1 })).toHaveText('Nobody has asked the panel yet');
  await expectWhole(host, 1440);

  const asker = await openBrowserOf('participant');
  await asker.goto(day.now);
  await expect(asker.getByRole('radio', { name: /^Without name/ })).toHaveCount(0);
  await host.getByRole('button', { name: 'Take them' }).click();
  await expect(asker.getByRole('radio', { name: /^Without name/ })).toBeVisible();
  await ask(asker, 'Who pays when a district re-assesses a sample?', /^My name/);
  await ask(asker, 'Can one rubric serve a union?', /^Without name/);
  await expect(questions(asker).getByText('Yours', { exact: false }).first()).toBeVisible();

  const phone = await openBrowserOf(null, PHONE);
  await phone.goto(`/join/${day.joinCode}`);
  await phone.getByLabel('Your name').fill('Demo guest who asks');
  await phone.getByText('Policymaker', { exact: true }).tap();
  await phone.getByRole('button', { name: 'Join the summit' }).tap();
  await expect(texts(phone)).toHaveText(['Who pays when a district re-assesses a sample?', 'Can one rubric serve a union?']);
  const want = phone.getByRole('button', { name: 'I want to know this: Can one rubric serve a union?' });
  await want.tap();
  await expect(want).toHaveAttribute('aria-pressed', 'true');
  await expectWhole(phone, 360);
  await expect(texts(asker)).toHaveText(['Can one rubric serve a union?', 'Who pays when a district re-assesses a sample?']);

  await ask(phone, 'What happens to a badge when its issuer closes?', /^My perspective/);
  await expect(texts(asker), 'nothing is put in under who reads').toHaveCount(2);
  await asker.getByRole('button', { name: '1 new question' }).click();
  await expect(texts(asker)).toHaveCount(3);

  const screen = await openBrowserOf('facilitator', { viewport: { width: 1280, height: 720 } });
  await screen.goto(`/summits/${day.slug}/screen`);
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Opening panel');
  await expect(screen.getByText('Can one rubric serve a union?')).toBeVisible();
  await expect(screen.getByText('Policymaker')).toBeVisible();
  expect(await screen.locator('body').innerText()).not.toMatch(/Demo (teacher|guest|coach|developer|facilitator)/);
  await expectWhole(screen, 1280);

  await expect(host.getByRole('button', { name: /^\d new question/ })).toBeVisible();
  await host.getByRole('button', { name: /^\d new question/ }).click();
  await expect(host.getByRole('heading', { level: 1 })).toHaveText('3 questions wait; 2 people want the first');
  const first = host.getByRole('listitem').filter({ hasText: 'Can one rubric serve a union?' });
  await first.getByText('Answer in words').click();
  await first.getByRole('textbox').fill('It can, where both read the same criteria.');
  await first.getByRole('button', { name: 'Save the answer' }).click();
  await expect(questions(phone).getByText('It can, where both read the same criteria.')).toBeVisible();
  await host.getByRole('button', { name: 'Put aside: What happens to a badge when its issuer closes?' }).click();
  await expect(questions(asker).getByText('Put aside for later, 1')).toBeVisible();
  await host.getByText('Put aside for later, 1').click();
  await host.getByRole('button', { name: /^Take up again/ }).click();
  await expect(host.getByRole('heading', { level: 1 })).toHaveText(/^2 questions wait/);
  await host.getByRole('button', { name: 'Hide: Who pays when a district re-assesses a sample?' }).click();
  await expect(questions(asker).getByText('Who pays when a district re-assesses a sample?')).toHaveCount(0);
  await expectWhole(host, 1440);
});

test('a poll goes from its start to its result on the screen, and its answers can be changed until it is closed', async ({ demo, page: host, signInAs, openBrowserOf }) => {
  const day = await makeLiveDay(demo);
  await signInAs('facilitator');
  await host.goto(day.now);
  await actOnNow(host, day, { kind: 'start-session', agendaSessionId: day.agenda.panel });
  await host.goto(`/summits/${day.slug}/floor`);
  const screen = await openBrowserOf('facilitator', { viewport: { width: 1280, height: 720 } });
  await screen.goto(`/summits/${day.slug}/screen`);
  const one = await openBrowserOf('participant', PHONE);
  await one.goto(day.now);

  await host.getByLabel('Question', { exact: true }).fill('What should a district see first?');
  await host.getByLabel('Choice 1').fill('Video');
  await host.getByRole('button', { name: 'Start the poll' }).click();
  await expect(host.getByRole('alert')).toHaveText('Give at least two choices.');
  await expect(host.getByLabel('Choice 1')).toHaveValue('Video');
  await host.getByLabel('Choice 2').fill('A lesson plan');
  await host.getByRole('button', { name: 'Start the poll' }).click();
  await expect(one.getByText(/^Anonymous: nobody is told who answered what, facilitators included. Until the poll closes/)).toBeVisible();
  await one.getByRole('button', { name: 'Video' }).tap();
  await expect(one.getByText('Your answer: Video.')).toBeVisible();
  await one.getByRole('button', { name: 'A lesson plan' }).tap();
  await expect(one.getByText('Your answer: A lesson plan.')).toBeVisible();
  await expectWhole(one, 360);
  await expect(screen.getByText('A poll, on your phone · 1 answer · anonymous')).toBeVisible();
  await expect(screen.getByRole('table')).toHaveCount(0);
  await expect(host.getByText('One of some choices · 1 answer · counted once it is closed')).toBeVisible();
  await expect(host.getByRole('table')).toHaveCount(0);
  await expect(host.getByRole('button', { name: /^Show the result/ })).toHaveCount(0);
  await expectWhole(host, 1440);
  await host.getByRole('button', { name: /^Close the poll/ }).click();
  await expect(one.getByRole('button', { name: 'Video' })).toHaveCount(0);
  await expect(host.getByRole('table')).toContainText('A lesson plan1');
  await host.getByRole('button', { name: /^Show the result/ }).click();
  await expect(screen.getByRole('table')).toContainText('A lesson plan1');
  await expect(one.getByRole('heading', { name: 'Result of a poll' })).toBeVisible();
  await expect(one.getByRole('table')).toContainText('A lesson plan1');
  await expectWhole(screen, 1280);

  await host.getByLabel('Question', { exact: true }).fill('What matters most?');
  await host.getByRole('radio', { name: 'An order of choices' }).check();
  for (const [place, choice] of ['Cost', 'Trust', 'Time'].entries()) await host.getByLabel(`Choice ${place + 1}`).fill(choice);
  await host.getByRole('radio', { name: 'Facilitators' }).check();
  await host.getByRole('button', { name: 'Start the poll' }).click();
  await expect(one.getByText(/^Not anonymous: facilitators see who answered what/)).toBeVisible();
  const up = one.getByRole('button', { name: 'Move Trust up' });
  await up.focus();
  await one.keyboard.press('Enter');
  await expect(one.getByText('Trust is now 1 of 3.')).toBeAttached();
  await expect(up).toBeFocused();
  await one.getByRole('button', { name: 'Send my order' }).tap();
  await expect(one.getByText('Your answer: Trust, Cost, Time.')).toBeVisible();
  await host.getByText('Who answered what', { exact: true }).click();
  await expect(host.getByText('Trust, Cost, Time')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the floor is hosted, asked and voted in by forms, and the screen loads itself anew', async ({ demo, page, signInAs }) => {
    const day = await makeLiveDay(demo);
    await signInAs('facilitator');
    await page.goto(day.now);
    await actOnNow(page, day, { kind: 'start-session', agendaSessionId: day.agenda.panel });
    await page.goto(day.now);
    await page.getByLabel('Ask the panel').fill('Who pays?');
    await page.getByRole('radio', { name: /^My perspective/ }).check();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(texts(page)).toHaveText(['Who pays?']);

    await page.goto(`/summits/${day.slug}/floor`);
    await page.getByLabel('Question', { exact: true }).fill('What matters most?');
    await page.getByRole('radio', { name: 'An order of choices' }).check();
    await page.getByLabel('Choice 1').fill('Cost');
    await page.getByRole('button', { name: 'Start the poll' }).click();
    await expect(page.getByRole('alert')).toContainText('Give at least two choices.');
    await expect(page.getByLabel('Question', { exact: true })).toHaveValue('What matters most?');
    await expect(page.getByLabel('Choice 1')).toHaveValue('Cost');
    await page.getByLabel('Choice 2').fill('Trust');
    await page.getByRole('button', { name: 'Start the poll' }).click();
    await expect(page.getByText('An order of choices · no answer yet')).toBeVisible();

    await page.goto(day.now);
    await page.getByLabel('Place 1').selectOption('Trust');
    await page.getByLabel('Place 2').selectOption('Cost');
    await page.getByRole('button', { name: 'Send my order' }).click();
    await expect(page.getByText('Your answer: Trust, Cost.')).toBeVisible();

    await page.goto(`/summits/${day.slug}/floor`);
    await page.getByRole('button', { name: /^Close the poll/ }).click();
    await page.getByRole('button', { name: /^Show the result/ }).click();
    await page.goto(`/summits/${day.slug}/screen`);
    await expect(page.getByRole('table')).toContainText('Trust1');
    await expect(page.locator('meta[http-equiv="refresh"]')).toHaveAttribute('content', '15');
  });
});
