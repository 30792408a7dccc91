import type { BrowserContext, Page } from '@playwright/test';
import type { PushMessage } from '#domain/push/push-message.ts';
import { aPushBrowser, aPushService } from '../support/push-browser.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { remark } from './support/remark.ts';

/** Has a browser without a window, which gives nobody a push service, answer as one does that has this place with one. */
async function givePushService(context: BrowserContext, place: { endpoint: string; p256dh: string; auth: string }): Promise<void> {
  await context.addInitScript((given) => {
    const bytesOf = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0)).buffer;
    const isGiven = () => localStorage.getItem('push-key') !== null;
    const subscription = () => ({
      endpoint: given.endpoint,
      options: { applicationServerKey: bytesOf(localStorage.getItem('push-key') ?? '') },
      getKey: (name: 'p256dh' | 'auth') => bytesOf(given[name]),
      unsubscribe: async () => {
        localStorage.removeItem('push-key');
        return true;
      },
    });
    Object.defineProperty(Notification, 'permission', { get: () => (isGiven() ? 'granted' : 'default') });
    Notification.requestPermission = async () => 'granted';
    PushManager.prototype.getSubscription = async () => (isGiven() ? subscription() : null) as PushSubscription | null;
    PushManager.prototype.subscribe = async (options) => {
      localStorage.setItem('push-key', btoa(String.fromCharCode(...(options?.applicationServerKey as Uint8Array))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
      return subscription() as unknown as PushSubscription;
    };
  }, place);
}

type Shown = { title: string; body: string | undefined; lang: string | undefined };

/** Hands a message to the worker of the site, as a browser does once it came; answers what the worker has it show. */
async function deliver(page: Page, message: PushMessage): Promise<Shown> {
  const context = page.context();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const line = await context.newCDPSession(page);
  const registered = new Promise<string>((found) => line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => registrations.forEach(({ registrationId }) => found(registrationId))));
  await line.send('ServiceWorker.enable');
  const registrationId = await registered;
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { registration: ServiceWorkerRegistration; shown: Promise<Shown> };
    // A browser without a window shows nothing: what it is asked to show is kept instead.
    scope.shown = new Promise((resolve) => (scope.registration.showNotification = async (title, options) => resolve({ title, body: options?.body, lang: options?.lang })));
  });
  await line.send('ServiceWorker.deliverPushMessage', { origin: new URL(page.url()).origin, registrationId, data: JSON.stringify(message) });
  return worker.evaluate(() => (globalThis as unknown as { shown: Promise<Shown> }).shown);
}

test('somebody turns notices on for their device, which shows what comes, and turns them off', async ({ page, signInAs, openBrowserOf, ownRoom, demo }) => {
  const service = await aPushService();
  const browser = aPushBrowser(service.origin);
  const convener = await signInAs('convener');
  const device = await openBrowserOf('facilitator', { viewport: { width: 360, height: 740 } });
  await givePushService(device.context(), browser.place);
  await device.goto('/account/notices');
  await device.getByRole('button', { name: 'Show notices on this device' }).click();
  await expect(device.getByRole('region', { name: 'What was done' })).toContainText('Your notices are shown on this device from now on.');
  await expect(device.getByText('This device shows your notices.')).toBeVisible();
  expect(await accessibilityFaults(device)).toEqual([]);
  expect(await device.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await look(device, 'push-on');

  await remark(page, ownRoom, firstOf(demo, 'facilitator').name, 'Shown on a device?');
  await expect.poll(() => service.received.map((pushed) => browser.read(pushed))).toMatchObject([{ title: expect.stringContaining(`${convener.name} mentioned you in`) as unknown, body: 'Shown on a device?' }]);
  const message = service.received.map((pushed) => browser.read(pushed))[0];
  expect(await deliver(device, message as PushMessage)).toEqual({ title: message?.title, body: 'Shown on a device?', lang: 'en' });

  await device.getByRole('button', { name: 'Stop on this device' }).click();
  await expect(device.getByRole('region', { name: 'What was done' })).toContainText('Your notices are not shown there any more.');
  await expect(device.getByRole('button', { name: 'Show notices on this device' })).toBeVisible();
  await service.close();
});

test('a browser that may not show notifications is told why, and offered no button', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto('/account/notices');
  await expect(page.getByText('This browser was told that this site may not show notifications.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show notices on this device' })).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});
