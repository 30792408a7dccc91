// The licences of everything that ships. `--list` prints each package with its licence.
import { promisify } from 'node:util';
import checker from 'license-checker-rseidelsohn';
import { root } from './ground/root.mjs';

const accepted = new Set([
  'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Unlicense', 'CC0-1.0',
  'BlueOak-1.0.0', 'Python-2.0', 'PostgreSQL', 'OFL-1.1', 'CC-BY-4.0', 'CC-BY-3.0', 'MPL-2.0', 'Zlib', 'WTFPL',
]);
/** Packages whose licence was judged by a person: name -> why it may ship. */
const judged = new Map([
  ['duck', 'its LICENSE file is the BSD licence of two clauses'],
  // LGPL-3.0-or-later: loaded as an unmodified shared library, which whoever runs this may replace by their own build.
  ...['darwin-arm64', 'darwin-x64', 'linux-arm', 'linux-arm64', 'linux-ppc64', 'linux-riscv64', 'linux-s390x', 'linux-x64', 'linuxmusl-arm64', 'linuxmusl-x64'].map((platform) => [`@img/sharp-libvips-${platform}`, 'a shared library']),
  ...['wasm32', 'win32-arm64', 'win32-ia32', 'win32-x64'].map((platform) => [`@img/sharp-${platform}`, 'carries that library beside itself']),
]);

const packages = Object.entries(await promisify(checker.init)({ start: root, production: true, excludePrivatePackages: true }));
const withLicence = packages.map(([name, { licenses }]) => ({ name, licence: [licenses ?? 'unknown'].flat().join(' OR ') }));

if (process.argv.includes('--list')) for (const { name, licence } of withLicence) console.log(`${name}\t${licence}`);

const refused = withLicence.filter(({ name, licence }) => !isAccepted(licence) && !judged.has(name.replace(/@[^@]+$/, '')));
for (const { name, licence } of refused) {
  console.error(`${name} is under ${licence}, which may not ship. Use another package, or judge it in scripts/check-licences.mjs with a reason.`);
}
console.log(`${packages.length} packages ship; ${refused.length} under a licence that may not.`);
process.exit(refused.length > 0 || packages.length === 0 ? 1 : 0);

/** Of "A OR B" one may be chosen, of "A AND B" both bind; a guessed licence ("MIT*") is read as what was guessed. */
function isAccepted(licence) {
  return licence
    .replace(/[()*]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => accepted.has(name.trim())));
}
