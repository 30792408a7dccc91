import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { idSchema } from '#domain/ids.ts';
import type { ImageKey, ImageStore } from '#domain/document/image-store.ts';

/** Keeps images below a folder, one folder for each document. Refuses ids that are none, so that no name leads elsewhere. */
export function createFolderImageStore(folder: string): ImageStore {
  const folderOf = (documentId: string) => path.join(folder, idSchema.parse(documentId));
  const fileOf = ({ documentId, imageId }: ImageKey) => path.join(folderOf(documentId), idSchema.parse(imageId));
  return {
    put: async (key, bytes) => {
      await mkdir(folderOf(key.documentId), { recursive: true, mode: 0o700 });
      // Under its name only once it is whole: a machine that loses its power leaves no half image.
      const unfinished = `${fileOf(key)}.part`;
      const file = await open(unfinished, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, fileOf(key));
    },
    get: async (key) => readFile(fileOf(key)).catch(nullWhereNone),
    deleteAllOf: async (documentId) => rm(folderOf(documentId), { recursive: true, force: true }),
    listDocuments: async () => (await readdir(folder).catch(nullWhereNone))?.filter((name) => idSchema.safeParse(name).success) ?? [],
  };
}

function nullWhereNone(refused: NodeJS.ErrnoException): null {
  if (refused.code === 'ENOENT') return null;
  throw refused;
}
