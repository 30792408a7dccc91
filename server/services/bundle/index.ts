import { downloadBundle } from './download-bundle.ts';
import { importBundle } from './import-bundle.ts';
import { readBundleJob } from './read-bundle-job.ts';
import { startBundle } from './start-bundle.ts';

export const bundle = { startBundle, readBundleJob, downloadBundle, importBundle };
