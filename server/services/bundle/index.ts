import { discardArrival } from './discard-arrival.ts';
import { downloadBundle } from './download-bundle.ts';
import { importBundle } from './import-bundle.ts';
import { previewArrival } from './preview-arrival.ts';
import { readBundleJob } from './read-bundle-job.ts';
import { receiveBundle } from './receive-bundle.ts';
import { startBundle } from './start-bundle.ts';

export const bundle = { startBundle, readBundleJob, downloadBundle, receiveBundle, previewArrival, discardArrival, importBundle };
