import { imageLimits, imageWords } from '#domain/document/image-limits.ts';
import { t } from '#domain/words/t.ts';

export type StoredImage = { src: string; width: number; height: number };
/** Refused is for good; lost may be tried again with the same file. */
export type Outcome = { kind: 'stored'; image: StoredImage } | { kind: 'refused' | 'lost'; sentence: string };
export type Send = (file: Blob, progressed: (share: number) => void, signal: AbortSignal) => Promise<Outcome>;

const LINE_LOST = t`The line was lost. The image is kept on this page and sent when the line is back.`;
const NOT_NOW = t`This image could not be stored for now. It is kept on this page; try again in a moment.`;
const NOT_TAKEN = t`This image was not taken. Load the page again and try once more.`;

/** Sends images to a document, and tells how far each is, from 0 to 1. Never rejects. */
export const sendImagesTo = (documentId: string): Send => (file, progressed, signal) => {
  if (file.size > imageLimits.fileBytes) return Promise.resolve({ kind: 'refused', sentence: imageWords.tooLarge() });
  return new Promise((resolve) => {
    // What is sent by `fetch` does not tell how far it is.
    const request = new XMLHttpRequest();
    request.open('POST', `/documents/${documentId}/images`);
    request.setRequestHeader(t`Accept`, 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progressed(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(outcomeOf(request.status, request.response));
    request.onerror = request.onabort = () => resolve({ kind: 'lost', sentence: LINE_LOST });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
};

/** What an answer means; `body` is what it holds as JSON, if anything. */
export function outcomeOf(status: number, body: unknown): Outcome {
  if (status === 201) return { kind: 'stored', image: body as StoredImage };
  const sentence = typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string' ? body.message : null;
  if (status === 429 || status >= 500) return { kind: 'lost', sentence: sentence ?? NOT_NOW };
  return { kind: 'refused', sentence: sentence ?? NOT_TAKEN };
}
