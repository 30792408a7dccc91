import path from 'node:path';
import type { Db } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { createFolderBundleStore } from './bundles/folder-bundle-store.ts';
import type { createDrain } from './drain.ts';
import type { Env } from './env.ts';
import { createFolderImageStore } from './images/folder-image-store.ts';

type Given = { db: Db; url: string; env: Env; dataDir: string; drain: Pick<ReturnType<typeof createDrain>, 'add'> };

/** Where documents, images and bundles are kept, as the environment says. */
export function openStores({ db, url, env, dataDir, drain }: Given) {
  const imageStore = env.IMAGES === 'folder' ? createFolderImageStore(path.join(dataDir, 'images')) : createPostgresImageStore(db);
  const documentStore = createPostgresDocumentStore(url);
  drain.add('document store', documentStore.close);
  return {
    imageStore,
    /** The same within a transaction, where images lie in the database. */
    imageStoreIn: env.IMAGES === 'folder' ? () => imageStore : createPostgresImageStore,
    documentStore,
    bundleStore: createFolderBundleStore(path.join(dataDir, 'bundles')),
  };
}
