import { type DeviceRegister, deviceNameOf, isDeviceName, isUnsent, ownRegister, type TextOnDevice } from './device-register.ts';

const DAY_MS = 86_400_000;
/** As long as a sign-in lasts. */
export const KEPT_FOR_DAYS = 30;
/** A database that another page holds open is given up by it at once; a page that hangs is not waited for. */
const PATIENCE_MS = 2_000;

/** Texts that nobody needs here any more. Words that the server does not have are never among them. */
export const outdated = (texts: readonly TextOnDevice[], viewerId: string | null, now: number): TextOnDevice[] =>
  texts.filter((text) => !isUnsent(text) && !text.isSetAside && (text.accountId !== viewerId || now - text.openedAt > KEPT_FOR_DAYS * DAY_MS));

const remove = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const removal = indexedDB.deleteDatabase(name);
    removal.onsuccess = removal.onerror = () => resolve();
  });

/** Takes texts off this device, their words first. */
export async function removeFromDevice(texts: readonly TextOnDevice[], register: DeviceRegister): Promise<void> {
  for (const text of texts) {
    await remove(deviceNameOf(text));
    register.remove(text);
  }
}

/** Takes every text off this device, whosever it is and listed or not; answers once that is done or has taken too long. */
export async function clearDevice(): Promise<void> {
  const register = ownRegister();
  for (const text of register.list()) register.remove(text);
  await Promise.race([removeAll(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

async function removeAll(): Promise<void> {
  try {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name !== undefined && isDeviceName(name) ? name : []));
    await Promise.all(names.map(remove));
  } catch {
    // A browser that keeps no databases has none of ours; the answer to signing out clears the rest.
  }
}
