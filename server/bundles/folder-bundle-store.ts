import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BundleStore } from '#server/services/bundle/bundle-store.ts';

const NAME = /^[0-9a-z-]{1,120}\.zip$/;
const UNFINISHED = '.part';

/** Keeps the files of bundles in a folder. Refuses names that are none of ours, so that none leads elsewhere. */
export function createFolderBundleStore(folder: string): BundleStore {
  const fileOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('No bundle is called that.');
    return path.join(folder, name);
  };
  return {
    write: async (name, make) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = `${fileOf(name)}${UNFINISHED}`;
      const file = await open(unfinished, 'w', 0o600);
      try {
        await make((chunk) => file.writeFile(chunk));
        await file.sync();
      } catch (defect) {
        await rm(unfinished, { force: true });
        throw defect;
      } finally {
        await file.close();
      }
      await rename(unfinished, fileOf(name));
    },
    open: async (name) => {
      const file: FileHandle | null = await open(fileOf(name), 'r').catch(nullWhereNone);
      if (file === null) return null;
      const { size } = await file.stat();
      return { size, stream: piecesOf(file) };
    },
    read: async (name) => readFile(fileOf(name)).catch(nullWhereNone),
    remove: async (name) => rm(fileOf(name), { force: true }),
    listBefore: async (moment) => {
      const names = (await readdir(folder).catch(nullWhereNone)) ?? [];
      const old = await Promise.all(names.map(async (name) => ({ name, at: (await stat(path.join(folder, name)).catch(nullWhereNone))?.mtime })));
      // What was cut off while it was written is nobody's: it goes with the whole ones.
      for (const { name, at } of old) if (name.endsWith(UNFINISHED) && at && at < moment) await rm(path.join(folder, name), { force: true });
      return old.flatMap(({ name, at }) => (NAME.test(name) && at && at < moment ? [name] : []));
    },
  };
}

const PIECE_BYTES = 256 * 1024;

/** A file piece by piece, closed when it is read or nobody wants the rest. */
const piecesOf = (file: FileHandle): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE_BYTES), 0, PIECE_BYTES, null);
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
      await file.close();
      controller.close();
    },
    cancel: () => file.close(),
  }, { highWaterMark: 1 });

function nullWhereNone(refused: NodeJS.ErrnoException): null {
  if (refused.code === 'ENOENT') return null;
  throw refused;
}
