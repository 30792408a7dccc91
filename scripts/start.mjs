// `npm start`: whatever is missing is made (packages, build), then this very process becomes the server,
// so that signals and the exit code are the server's own.
import { pathToFileURL } from 'node:url';
import { requireNode } from './ground/node-version.mjs';

requireNode();
const { installWhenNeeded } = await import('./ground/install.mjs');
const { buildWhenNeeded } = await import('./ground/build.mjs');
const { inRoot, root } = await import('./ground/root.mjs');
const { readSettingsFile } = await import('./ground/settings-file.mjs');

await installWhenNeeded();
await buildWhenNeeded();

readSettingsFile();
process.chdir(root);
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
await import(pathToFileURL(inRoot('build', 'main', 'main.js')).href);
