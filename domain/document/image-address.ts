const ADDRESS = /^\/documents\/([0-9a-f-]{36})\/images\/([0-9a-f-]{36})$/;

/** Where an image of a document is had. */
export const imageAddress = (documentId: string, imageId: string): string => `/documents/${documentId}/images/${imageId}`;

/** Whether this is the address of an image that stands in this house. */
export const isDocumentImage = (address: unknown): boolean => typeof address === 'string' && ADDRESS.test(address);

/** Which image of its document an address names; null for any other address. */
export const imageIdOf = (address: unknown): string | null => (typeof address === 'string' ? (ADDRESS.exec(address)?.[2] ?? null) : null);
