import { IndexeddbPersistence } from 'y-indexeddb';
import { Doc } from 'yjs';
import { deviceNameOf, type TextOnDevice } from '#app/device/device-register.ts';
import { linesBeyond } from '#domain/document/lines-beyond.ts';

/** The lines that this device keeps of a text and the live document does not have; reads them beside it, so that none is sent. */
export async function readLeftBehind(text: TextOnDevice, live: Doc): Promise<string[]> {
  const kept = new Doc();
  const persistence = new IndexeddbPersistence(deviceNameOf(text), kept);
  try {
    await Promise.all([persistence._db, persistence.whenSynced]);
    return linesBeyond(live, kept);
  } finally {
    await persistence.destroy();
    kept.destroy();
  }
}
