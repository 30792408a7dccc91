import type { Send, StoredImage } from './send-image.ts';

/** What an image says for itself: words, or that it is decoration only. */
export type ImageWords = { alt: string; decorative: true | null };
export type Upload = { id: string; file: File; words: ImageWords; state: 'waiting' | 'sending' | 'lost' | 'refused'; /** How much of it is sent, from 0 to 1. */ share: number; sentence: string };

type Ends = { stored: (upload: Upload, image: StoredImage) => void; failed: (upload: Upload) => void; gone: (upload: Upload) => void };
export type UploadQueue = ReturnType<typeof createUploadQueue>;

/** Sends images one after the other. What could not be sent keeps its file until it is tried again or left out. */
export function createUploadQueue(send: Send, ends: Ends) {
  const watchers = new Set<() => void>();
  let uploads: readonly Upload[] = [];
  let sending: AbortController | null = null;
  const tell = () => watchers.forEach((changed) => changed());
  const find = (id: string) => uploads.find((upload) => upload.id === id);
  const change = (id: string, news: Partial<Upload>) => {
    uploads = uploads.map((upload) => (upload.id === id ? { ...upload, ...news } : upload));
    tell();
  };
  const drop = (id: string) => {
    uploads = uploads.filter((upload) => upload.id !== id);
    tell();
  };
  const next = async (): Promise<void> => {
    const first = uploads.find(({ state }) => state === 'waiting');
    if (sending || !first) return;
    const { id, file } = first;
    sending = new AbortController();
    change(id, { state: 'sending', share: 0, sentence: '' });
    const outcome = await send(file, (share) => change(id, { share }), sending.signal);
    sending = null;
    const upload = find(id);
    // It was left out while it was on its way.
    if (!upload) return next();
    if (outcome.kind === 'stored') {
      drop(id);
      ends.stored(upload, outcome.image);
    } else {
      change(id, { state: outcome.kind, sentence: outcome.sentence });
      ends.failed({ ...upload, state: outcome.kind, sentence: outcome.sentence });
    }
    return next();
  };
  const retry = (id: string) => {
    change(id, { state: 'waiting' });
    void next();
  };
  return {
    all: () => uploads,
    find,
    /** Calls when something of it changes; answers with what stops that. */
    watch: (changed: () => void) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    add: (file: File, words: ImageWords): string => {
      const id = crypto.randomUUID();
      uploads = [...uploads, { id, file, words, state: 'waiting', share: 0, sentence: '' }];
      void next();
      return id;
    },
    retry,
    retryLost: () => uploads.filter(({ state }) => state === 'lost').forEach(({ id }) => retry(id)),
    leaveOut: (id: string) => {
      const upload = find(id);
      if (!upload) return;
      drop(id);
      if (upload.state === 'sending') sending?.abort();
      ends.gone(upload);
    },
  };
}
