import { readFile, rm } from 'node:fs/promises';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';

/** Installs the packages unless what is installed is what package-lock.json asks for. */
export async function installWhenNeeded() {
  if (await isInstalled()) return;
  console.log('Installing packages ...');
  // A NODE_ENV of "production" would leave out what the build needs.
  const flags = ['--include=dev', '--no-audit', '--no-fund'];
  const clean = await run('npm', ['ci', ...flags], { quiet: true });
  // npm refuses a clean installation when its registry lacks packages for other platforms that the lock file leaves out.
  if (clean.code !== 0) {
    const { code, output } = await run('npm', ['install', '--no-save', ...flags], { quiet: true });
    if (code !== 0) {
      console.error(`${clean.output}\n${output}\nThe packages could not be installed. The lines above say why; most often the network is not reachable.`);
      process.exit(code);
    }
  }
  await rm(inRoot('build', 'stamp.json'), { force: true });
}

/** npm writes node_modules/.package-lock.json last, so an installation that was cut short does not have it. */
async function isInstalled() {
  const [wanted, installed] = await Promise.all([packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json')]);
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? Boolean(optional ?? devOptional) : found.version === version;
  });
}

async function packagesOf(lockFile) {
  try {
    return JSON.parse(await readFile(inRoot(lockFile), 'utf8')).packages;
  } catch {
    return null;
  }
}
