import { isBuilt } from './build-stamp.mjs';
import { runNode } from './run.mjs';

/** Builds unless the build was made from the sources as they are; ends the process when it fails. */
export async function buildWhenNeeded() {
  if (await isBuilt()) return;
  console.log('Building ...');
  const { code, output } = await runNode('scripts/build.mjs', [], { quiet: true });
  if (code === 0) return;
  console.error(`${output}\nPlenary could not be built; the lines above say where.`);
  process.exit(code);
}
