/** What this device keeps of a text for an account: enough to find it again and to ask before it is lost, none of its words. */
export type TextOnDevice = {
  accountId: string;
  documentId: string;
  /** What the text is, as in "Notes of room 2", and the page it is written on. */
  name: string;
  address: string;
  /** Milliseconds of the epoch. */
  openedAt: number;
  /** The server's whole text has been stored here once. */
  isWhole: boolean;
  /** The server refused what is in it for good: it is read by its person alone, and never sent again. */
  isSetAside: boolean;
  /** The pages that wrote what the server has not called saved, each with the time of its last word. */
  unsent: Record<string, number>;
};

const PREFIX = 'plenary-text:';

/** Both the name of the database that holds the text and the key of its entry here. */
export const deviceNameOf = ({ accountId, documentId }: Pick<TextOnDevice, 'accountId' | 'documentId'>): string => `${PREFIX}${accountId}:${documentId}`;
export const isDeviceName = (name: string): boolean => name.startsWith(PREFIX);
export const isUnsent = ({ unsent }: TextOnDevice): boolean => Object.keys(unsent).length > 0;

export type DeviceRegister = {
  list: () => TextOnDevice[];
  find: (accountId: string, documentId: string) => TextOnDevice | null;
  put: (text: TextOnDevice) => void;
  remove: (text: Pick<TextOnDevice, 'accountId' | 'documentId'>) => void;
};

/** The texts that lie on this device, as its `localStorage` lists them. A device that refuses to store lists none. */
export function deviceRegister(storage: Storage | null): DeviceRegister {
  const read = (name: string): TextOnDevice | null => {
    const stored = storage?.getItem(name) ?? null;
    return stored === null ? null : (JSON.parse(stored) as TextOnDevice);
  };
  return {
    list: () => (storage === null ? [] : Object.keys(storage).filter(isDeviceName).flatMap((name) => read(name) ?? [])),
    find: (accountId, documentId) => read(deviceNameOf({ accountId, documentId })),
    put: (text) => {
      try {
        storage?.setItem(deviceNameOf(text), JSON.stringify(text));
      } catch {
        // A full device lists no more; what it does not list is not called kept.
      }
    },
    remove: (text) => storage?.removeItem(deviceNameOf(text)),
  };
}

/** The register of this browser. Some browsers refuse even the question. */
export function ownRegister(): DeviceRegister {
  try {
    return deviceRegister(window.localStorage);
  } catch {
    return deviceRegister(null);
  }
}
