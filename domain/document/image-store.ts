export type ImageKey = { documentId: string; imageId: string };

/** Where the bytes of images are kept; what they are stands in the database either way. */
export type ImageStore = {
  /** Keeps the bytes of an image; once it resolves, they are there for good. */
  put: (key: ImageKey, bytes: Uint8Array) => Promise<void>;
  /** The bytes, or null when there are none. */
  get: (key: ImageKey) => Promise<Uint8Array | null>;
  /** Removes every image of a document; one without any is left as it is. */
  deleteAllOf: (documentId: string) => Promise<void>;
  /** The documents of which images are kept. */
  listDocuments: () => Promise<string[]>;
};

/** What an image is kept as: photographs as JPEG, drawings and what can be seen through as PNG. */
export type ImageType = 'image/jpeg' | 'image/png';

/** An image as it is kept: written anew from what was sent, so that nothing else of that is left. */
export type PreparedImage = { bytes: Uint8Array; type: ImageType; width: number; height: number };
