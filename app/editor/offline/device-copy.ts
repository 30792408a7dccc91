import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import { type DeviceRegister, deviceNameOf, isUnsent, type TextOnDevice } from '#app/device/device-register.ts';
import type { Kept } from '../saved-state.ts';

/** A device that has not given its text by then is not waited for: the server has one too. */
const PATIENCE_MS = 1_500;
const UPDATES = 'updates';

/** What the device held when the page opened. */
export type FoundOnDevice = { isWhole: boolean; hasUnsent: boolean };
export type DeviceCopy = {
  /** Settles once the text of the device stands in the document, or there is none, or it takes too long. */
  read: Promise<FoundOnDevice>;
  kept: () => Kept;
  /** Says that the person has just changed the document: it is to be called kept only once that is stored. */
  typed: () => void;
  /** The server's whole text stands in the document. */
  isWholeNow: () => void;
  /** Remembers beyond the life of this page whether it has words that the server has not called saved. */
  noteUnsent: (hasUnsent: boolean) => void;
  /** The server will never take what is in it: its person may copy it. */
  setAside: () => void;
  watch: (changed: () => void) => void;
  close: () => void;
};
type Given = { ydoc: Doc; text: Pick<TextOnDevice, 'accountId' | 'documentId' | 'name' | 'address'>; register: DeviceRegister };

/**
 * Keeps a document on the device by y-indexeddb, for one account. Says "kept" only of what the device has stored: its
 * database answers a question after what was written before it, and tells when it refused something.
 */
export function openDeviceCopy({ ydoc, text, register }: Given): DeviceCopy {
  const fresh: TextOnDevice = { ...text, openedAt: Date.now(), isWhole: false, isSetAside: false, unsent: {} };
  const entry = () => register.find(text.accountId, text.documentId);
  const update = (change: Partial<TextOnDevice>) => register.put({ ...fresh, ...entry(), ...change });
  const found = entry();
  update({ ...text, openedAt: Date.now() });

  const persistence = new IndexeddbPersistence(deviceNameOf(text), ydoc);
  const page = String(ydoc.clientID);
  const tookOver = found?.unsent ?? {};
  let kept: Kept = 'under-way';
  let hasNoted = false;
  let isAsking = false;
  let hasTyped = false;
  let changed = (): void => undefined;
  const learn = (news: Kept) => {
    if (news === kept) return;
    kept = news;
    changed();
  };
  const close = () => void persistence.destroy().catch(() => undefined);
  const giveUp = () => {
    close();
    learn('page');
  };
  /** What is asked of the same store after the writes is answered after them; a write that failed has told before. */
  const ask = () => {
    if (persistence.db === null || kept === 'page') return;
    isAsking = true;
    hasTyped = false;
    const question = persistence.db.transaction([UPDATES], 'readonly');
    question.objectStore(UPDATES).getKey(0);
    question.oncomplete = () => {
      isAsking = false;
      if (hasTyped) ask();
      else if (kept !== 'page') learn('device');
    };
  };
  const read = new Promise<FoundOnDevice>((resolve) => {
    const answer = (isWhole: boolean) => resolve({ isWhole, hasUnsent: found !== null && isUnsent(found) });
    const refused = () => {
      clearTimeout(patience);
      giveUp();
      answer(false);
    };
    const patience = setTimeout(refused, PATIENCE_MS);
    // The library waits for ever for a device that refuses.
    persistence._db.catch(refused);
    persistence.once('synced', () => {
      clearTimeout(patience);
      // It refused to store something, was taken away by the browser, or is asked back by who signs out.
      for (const end of ['abort', 'close', 'versionchange']) persistence.db?.addEventListener(end, giveUp);
      ask();
      // An entry whose text the browser has taken away is no whole text.
      answer(found?.isWhole === true && ydoc.store.clients.size > 0);
    });
  });

  return {
    read,
    kept: () => kept,
    typed: () => {
      hasTyped = true;
      if (kept === 'device') learn('under-way');
      if (!isAsking) ask();
    },
    isWholeNow: () => {
      if (kept !== 'page' && entry()?.isWhole === false) update({ isWhole: true });
    },
    noteUnsent: (hasUnsent) => {
      if (kept === 'page') return;
      if (!hasUnsent && !hasNoted && Object.keys(tookOver).length === 0) return;
      const { unsent } = entry() ?? fresh;
      // Another page that wrote on since this one took over its words says so itself.
      const others = Object.entries(unsent).filter(([other, at]) => other !== page && (hasUnsent || tookOver[other] !== at));
      update({ unsent: { ...Object.fromEntries(others), ...(hasUnsent && { [page]: Date.now() }) } });
      if (!hasUnsent) for (const other of Object.keys(tookOver)) Reflect.deleteProperty(tookOver, other);
      hasNoted = hasUnsent;
    },
    setAside: () => {
      if (kept !== 'page') update({ isSetAside: true });
    },
    watch: (follow) => (changed = follow),
    close: () => {
      changed = () => undefined;
      close();
    },
  };
}
