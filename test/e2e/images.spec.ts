import type { Locator, Page } from '@playwright/test';
import { aPng } from '#test/support/images.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { moveCaret, openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';

const phone = { width: 360, height: 740 };
const imageIn = (page: Page): Locator => textOf(page).locator('figure img');
const onItsWay = (page: Page): Locator => textOf(page).getByRole('group', { name: /^Image on its way/ });

/** Pastes or drops files at the caret, as a browser hands them over. */
async function bring(page: Page, how: 'paste' | 'drop', files: { name: string; type: string; bytes: Buffer }[], html = ''): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }));
  await textOf(page).evaluate(
    (text, [kind, brought, page]) => {
      const carried = new DataTransfer();
      for (const { name, type, base64 } of brought) carried.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
      if (page) carried.setData('text/html', page);
      const { left, top } = text.getBoundingClientRect();
      const at = { clientX: left + 60, clientY: top + 40, bubbles: true, cancelable: true };
      text.dispatchEvent(kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: carried, ...at }));
    },
    [how, given, html] as const,
  );
}

test('an image that is pasted is seen by the others, and gets its words by the keyboard', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Before the picture.');
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await bring(page, 'paste', [{ name: 'scores.png', type: 'image/png', bytes: await aPng({ width: 300, height: 200 }) }]);
  await expect(imageIn(page)).toHaveAttribute('src', /^\/documents\/[0-9a-f-]+\/images\/[0-9a-f-]+$/);
  await expect(imageIn(other)).toHaveJSProperty('naturalWidth', 300);
  await expect(imageIn(other)).toHaveAttribute('width', '300');
  expect(await accessibilityFaults(page)).toEqual([]);
  await textOf(page).focus();
  await moveCaret(page, 'Control+Home');
  await moveCaret(page, 'ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Words for this image' });
  await dialog.getByLabel('What it shows').fill('Scores of two assessors, side by side');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save the words' }).click();
  await expect(other.getByRole('img', { name: 'Scores of two assessors, side by side' })).toBeVisible();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.reload();
  await expect(page.getByRole('img', { name: 'Scores of two assessors, side by side' })).toBeVisible();
});

test('a text with the name of an image is refused in words where it would have stood, and can be left out', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'A line.');
  await bring(page, 'drop', [{ name: 'minutes.png', type: 'image/png', bytes: Buffer.from('These are the minutes.') }]);
  await expect(onItsWay(page)).toContainText('That file is not an image. Use a JPEG, PNG, WebP, GIF or AVIF.');
  await expect(onItsWay(page)).toContainText('minutes.png');
  expect(await accessibilityFaults(page)).toEqual([]);
  await onItsWay(page).getByRole('button', { name: 'Leave it out' }).click();
  await expect(onItsWay(page)).toHaveCount(0);
  await expect(imageIn(page)).toHaveCount(0);
  await bring(page, 'drop', [{ name: 'minutes.zip', type: 'application/zip', bytes: Buffer.from('PK') }]);
  await expect(page.getByText('That file is not an image.')).toBeVisible();
});

test('an image whose line was lost is kept in place while others write, and stored when the line is back', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'First.');
  await page.route('**/images', (route) => route.abort());
  await bring(page, 'paste', [{ name: 'kept.png', type: 'image/png', bytes: await aPng() }]);
  await expect(onItsWay(page)).toContainText('kept on this page');
  await page.getByRole('link', { name: 'Versions' }).click();
  const question = page.getByRole('dialog', { name: 'Leave before your image is in the text?' });
  await expect(question).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Stay here' }).click();
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await textOf(other).click();
  await moveCaret(other, 'Control+Home');
  await other.keyboard.type('Written above. ');
  await expect(textOf(page)).toContainText(/Written above\. .*First\./);
  await page.unroute('**/images');
  await onItsWay(page).getByRole('button', { name: 'Try again' }).click();
  await expect(imageIn(other)).toBeVisible();
  expect(await textOf(other).evaluate((text) => [...text.children].map(({ tagName }) => tagName))).toEqual(['P', 'FIGURE', 'P']);
});

test('an image that is suggested is one suggestion, and nothing of its way stays; a refused one leaves the text as it was', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'A line.');
  await page.getByRole('button', { name: 'Writing: suggest changes instead' }).click();
  await bring(page, 'paste', [{ name: 'minutes.png', type: 'image/png', bytes: Buffer.from('These are the minutes.') }]);
  await expect(onItsWay(page)).toContainText('That file is not an image.');
  expect(await textOf(page).locator('> p').count()).toBe(1);
  await onItsWay(page).getByRole('button', { name: 'Leave it out' }).click();
  await bring(page, 'paste', [{ name: 'scores.png', type: 'image/png', bytes: await aPng() }]);
  await expect(imageIn(page)).toBeVisible();
  await expect(onItsWay(page)).toHaveCount(0);
  await page.getByRole('region', { name: /^Suggestions/ }).getByRole('button', { name: /^Decline/ }).last().click();
  await expect(imageIn(page)).toHaveCount(0);
});

test('images within a page that is pasted are left out, and that is said', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  await bring(page, 'paste', [], '<p>Words <img src="https://example.org/a.png"> between</p><img src="data:image/png;base64,AAAA">');
  await expect(page.getByText('2 images left out: pictures from elsewhere do not come along.')).toBeVisible();
  await expect(textOf(page)).toContainText('Words between');
  await expect(textOf(page).locator('img')).toHaveCount(0);
});

test('on a phone an image fits, and the way to its words can be pressed', async ({ signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('participant');
  const page = await openBrowserOf('convener', { viewport: phone, hasTouch: true, isMobile: true });
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  await bring(page, 'paste', [{ name: 'wide.png', type: 'image/png', bytes: await aPng({ width: 1600, height: 900 }) }]);
  await expect(imageIn(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const words = textOf(page).getByRole('button', { name: 'Say what this image shows' });
  expect((await words.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await words.click();
  const dialog = page.getByRole('dialog', { name: 'Words for this image' });
  await dialog.getByText('Decoration only').click();
  await dialog.getByRole('button', { name: 'Save the words' }).click();
  await expect(textOf(page).locator('[data-wordless]')).toHaveCount(0);
});

test('what is sent back as an image can do nothing but be seen', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await page.goto(ownRoom.notes);
  const sent = await page.evaluate(
    async ([address, base64]) => {
      const body = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const answer = await fetch(address, { method: 'POST', body });
      return { status: answer.status, answer: (await answer.json()) as { src: string } };
    },
    [`/documents/${ownRoom.documentId}/images`, (await aPng()).toString('base64')] as const,
  );
  expect(sent.status).toBe(201);
  const shown = await page.request.get(sent.answer.src);
  const { 'x-content-type-options': sniffing, 'content-type': type, 'content-disposition': shownAs } = shown.headers();
  expect([sniffing, type, shownAs]).toEqual(['nosniff', 'image/png', 'inline; filename="image.png"']);
  expect(shown.headersArray().filter(({ name }) => name.toLowerCase() === 'content-security-policy').map(({ value }) => value)).toContain("default-src 'none'; sandbox");
});
