import { expectedSignature, aWebhookReceiver } from '../support/webhook-receiver.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';

const COMMUNITY = '/communities/micro-credentials';

test('who leads a community has a program told what happens, without scripts, and reads in the log what came of it', async ({ openBrowserOf }) => {
  const program = await aWebhookReceiver();
  const page = await openBrowserOf('convener', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(`${COMMUNITY}/webhooks`);
  await expect(page.getByText('No address is told yet')).toBeVisible();
  await look(page, 'webhooks-none');
  await page.getByLabel('Address', { exact: true }).fill('https://10.0.0.1/hook');
  await page.getByRole('button', { name: 'Add the address' }).click();
  await expect(page.locator('#add-webhook-url-error')).toContainText('The address leads into a private network');
  await page.getByLabel('Address', { exact: true }).fill(program.url);
  // What no other test does meanwhile.
  for (const each of await page.getByRole('checkbox').all()) await each.uncheck();
  await page.getByRole('checkbox', { name: 'A question is settled' }).check();
  await page.getByRole('button', { name: 'Add the address' }).click();
  const secret = (await page.locator('#webhook-secret').textContent())?.trim() ?? '';
  expect(secret).toMatch(/^whsec_/);
  await look(page, 'webhooks-made');

  await page.getByRole('rowheader').getByRole('link', { name: program.url }).click();
  await expect(page.getByText('Nothing was sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await program.hasReceived(1);
  const [message] = program.received;
  expect(message && message.headers['webhook-signature']).toBe(message && expectedSignature(secret, message));
  expect(JSON.parse(message?.body ?? '')).toMatchObject({ type: 'webhook.tested' });
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Arrived', { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByText('What was sent').click();
  await expect(page.getByText('"type":"webhook.tested"')).toBeVisible();
  await look(page, 'webhook-log');
  await page.getByRole('button', { name: 'Send again' }).click();
  await program.hasReceived(2);
  expect(program.received[1]?.headers['webhook-id']).toBe(message?.headers['webhook-id']);

  const readable = await openBrowserOf('convener', { viewport: { width: 360, height: 740 } });
  for (const path of [`${COMMUNITY}/webhooks`, new URL(page.url()).pathname]) {
    await readable.goto(path);
    expect(await accessibilityFaults(readable), path).toEqual([]);
    expect(await readable.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
  }

  await page.getByText('Remove this address').click();
  await page.getByRole('button', { name: `Remove ${program.url}` }).click();
  await expect(page.getByText('No address is told yet')).toBeVisible();
  await program.close();
});
