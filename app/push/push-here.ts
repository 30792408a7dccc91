/** Whether this browser can show notices of a page that is closed, and why not: it lacks what that takes, the page came without encryption, or its person said no to this site. */
export type PushPlace = 'unsupported' | 'insecure' | 'denied' | 'possible';

export function pushPlace(): PushPlace {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || typeof PushManager === 'undefined' || typeof Notification === 'undefined') return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : 'possible';
}

const WORKER = '/push-worker.js';
const bytesOf = (key: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
const textOf = (bytes: ArrayBuffer | null): string => btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Whether this browser takes messages by that key of the site at this moment. */
export async function isTakingPushes(siteKey: string): Promise<boolean> {
  const present = await (await navigator.serviceWorker.getRegistration('/'))?.pushManager.getSubscription();
  return present ? textOf(present.options.applicationServerKey) === siteKey : false;
}

/** Asks the person and then the push service of this browser; answers what the house has to know to send to it. Null where the person said no. Rejects where the push service cannot be had. */
export async function takePushes(siteKey: string): Promise<Record<'endpoint' | 'p256dh' | 'auth' | 'siteKey', string> | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  const present = await pushManager.getSubscription();
  const isOfOther = present !== null && textOf(present.options.applicationServerKey) !== siteKey;
  if (isOfOther) await present.unsubscribe();
  const taken = present !== null && !isOfOther ? present : await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(siteKey) });
  return { endpoint: taken.endpoint, p256dh: textOf(taken.getKey('p256dh')), auth: textOf(taken.getKey('auth')), siteKey };
}

/** Has this browser take no messages any more. */
export async function takeNoPushes(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}
