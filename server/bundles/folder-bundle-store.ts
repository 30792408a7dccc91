import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
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
      // Two that write the same name at once do not write into each other's file; the last that is whole stays.
      const unfinished = `${fileOf(name)}.${randomUUID()}${UNFINISHED}`;
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
      const found = await stat(fileOf(name)).catch(nullWhereNone);
      return found && { size: found.size, stream: piecesOf(fileOf(name)) };
    },
    readParts: async (name, use) => {
      const file: FileHandle | null = await open(fileOf(name), 'r').catch(nullWhereNone);
      if (file === null) return null;
      try {
        const { size } = await file.stat();
        return await use({ size, read: (from, length) => partOf(file, from, Math.max(0, Math.min(length, size - from))) });
      } finally {
        await file.close();
      }
    },
    move: async (from, to) => rename(fileOf(from), fileOf(to)),
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

async function partOf(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

const PIECE_BYTES = 256 * 1024;

/** A file piece by piece, opened when somebody begins to read and closed when it is read or nobody wants the rest. */
function piecesOf(place: string): ReadableStream<Uint8Array> {
  let opened: FileHandle | null = null;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        opened ??= await open(place, 'r');
        const { bytesRead, buffer } = await opened.read(new Uint8Array(PIECE_BYTES), 0, PIECE_BYTES, null);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await opened.close();
        controller.close();
      },
      cancel: () => opened?.close(),
    },
    { highWaterMark: 0 },
  );
}

function nullWhereNone(refused: NodeJS.ErrnoException): null {
  if (refused.code === 'ENOENT') return null;
  throw refused;
}
