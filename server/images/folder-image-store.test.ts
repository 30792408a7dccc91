import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeImageStore } from '#test/contracts/image-store-contract.ts';
import { createFolderImageStore } from './folder-image-store.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'plenary-images-'))));
afterAll(() => rm(folder, { recursive: true }));

describeImageStore('the folder of images', async () => ({ store: createFolderImageStore(folder), prepare: async () => undefined }));

it('a folder that nobody made yet keeps no images, and what lies beside them is no document', async () => {
  expect(await createFolderImageStore(path.join(folder, 'not-there')).listDocuments()).toEqual([]);
  await writeFile(path.join(folder, 'README'), 'mine');
  expect(await createFolderImageStore(folder).listDocuments()).not.toContain('README');
});
