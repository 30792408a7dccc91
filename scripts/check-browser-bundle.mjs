// What a browser loads: nothing that belongs to the server, and no page heavier than its budget.
// `--list` prints the weight of every page. Builds first when the sources changed.
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { scriptsOfPage, strangersIn, weighEditor, weighPages } from './ground/browser-bundle.mjs';
import { buildWhenNeeded } from './ground/build.mjs';
import { browserScriptsList } from './ground/list-browser-scripts.mjs';
import { inRoot } from './ground/root.mjs';
import { spokenLanguages } from './words/catalogue.mjs';

/** Kilobytes as sent (gzip): of reading pages and of the editor as promised, the others a little above what they were when the budgets were set. */
const BUDGETS = { everywhere: 100, reading: 120, form: 130, /** On top of the page of the notes. */ editor: 250 };
const EDITOR_PAGE = 'routes/summits.room-notes/route';
/** Pages that are there for development alone. */
const UNWEIGHED = ['routes/design/route'];

await buildWhenNeeded();
const judged = await Promise.all(spokenLanguages.map(judge));
for (const { complaints, told } of judged) {
  for (const complaint of complaints) console.error(complaint);
  console.log(told);
}
process.exit(judged.some(({ complaints }) => complaints.length > 0) ? 1 : 0);

/** What is to be said against the scripts in one language, and a line on what they weigh. */
async function judge(language) {
  const scripts = JSON.parse(await readFile(browserScriptsList(language), 'utf8'));
  const weights = new Map(await Promise.all(scripts.map(async ({ file }) => [file, await gzipped(language, file)])));
  const manifest = await readManifest(language);
  const weigh = (file) => weights.get(file) ?? 0;
  const { everywhere, pages } = weighPages(manifest, scripts, weigh);
  const editor = weighEditor(scripts, scriptsOfPage(manifest, scripts, EDITOR_PAGE), weigh);
  const weighed = pages.filter(({ name }) => !UNWEIGHED.includes(name));
  if (process.argv.includes('--list')) {
    for (const { name, bytes } of weighed) console.log(`${inKilobytes(bytes)}\t${language} ${name}`);
    for (const file of editor.files) console.log(`${inKilobytes(weigh(file))}\t${language} editor: ${file}`);
  }
  const forms = weighed.filter(({ hasForm }) => hasForm);
  const readings = weighed.filter(({ hasForm }) => !hasForm);
  const complaints = [
    ...(scripts.length === 0 || weighed.length === 0 ? ['The build lists no scripts, so nothing could be checked.'] : []),
    ...strangersIn(scripts),
    ...tooHeavy('What every page loads', everywhere, BUDGETS.everywhere),
    ...readings.flatMap(({ name, bytes }) => tooHeavy(`The reading page ${name}`, bytes, BUDGETS.reading)),
    ...editor.complaints,
    ...tooHeavy('The editor', editor.bytes, BUDGETS.editor),
    ...forms.flatMap(({ name, bytes }) => tooHeavy(`The page with a form ${name}`, bytes, BUDGETS.form)),
  ];
  const told = `Scripts as sent (${language}): every page ${inKilobytes(everywhere)} of ${BUDGETS.everywhere} kB; heaviest to read ${weightOf(readings[0])} of ${BUDGETS.reading} kB; heaviest with a form ${weightOf(forms[0])} of ${BUDGETS.form} kB; the editor on top of its page ${inKilobytes(editor.bytes)} of ${BUDGETS.editor} kB.`;
  return { complaints, told };
}

async function readManifest(language) {
  const name = (await readdir(inRoot('build', language, 'client', 'assets'))).find((file) => /^manifest-.*\.js$/.test(file));
  const script = await readFile(inRoot('build', language, 'client', 'assets', name), 'utf8');
  return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1));
}

async function gzipped(language, file) {
  return (await promisify(gzip)(await readFile(inRoot('build', language, 'client', file)))).length;
}

function tooHeavy(what, bytes, budget) {
  return bytes > budget * 1_000 ? [`${what} loads ${inKilobytes(bytes)} of scripts; the budget is ${budget} kB.`] : [];
}

function inKilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function weightOf(page) {
  return page === undefined ? 'none' : `${page.name} ${inKilobytes(page.bytes)}`;
}
