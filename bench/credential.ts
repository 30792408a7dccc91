import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkCredential } from '#domain/credential/checks/check-credential.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { PaperCredential } from '#domain/credential/paper-credential.ts';
import { exportSet } from '#domain/credential/exports/export-set.ts';
import { classifyChange } from '#domain/credential/versions/classify-change.ts';
import { mergeFork } from '#domain/credential/versions/merge-fork.ts';
import { createCredentialFiles } from '#server/export/credential/create-credential-files.ts';
import { createTypesetter } from '#server/export/typst/create-typesetter.ts';
import { sampleFacts } from '#test/support/credential-facts.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';

/** What it takes to check, export, compare and merge a credential: `npm run bench:credential`. Prints the machine, a table and JSON. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '50' } } });

/** Each list as long as the largest credential that we know of: 8 steps, 10 works, 8 questions in a part, 8 artifacts, 16 rows. */
function largeCredential(): CredentialDraft {
  const draft = sampleCredential();
  const grown = <Entry extends { id: string }>(list: readonly Entry[], most: number): Entry[] => Array.from({ length: most }, (_each, place) => ({ ...(list[place % list.length] as Entry), id: `${list[place % list.length]?.id ?? ''}-${place}` }));
  return {
    ...draft,
    keyMethod: `${draft.keyMethod}\n\n${draft.keyMethod}`,
    rationale: Array.from({ length: 5 }, () => draft.rationale).join('\n\n'),
    methodComponents: grown(draft.methodComponents, 8),
    research: grown(draft.research, 10),
    resources: grown(draft.resources, 10),
    overviewQuestions: grown(draft.overviewQuestions, 8),
    reflectionQuestions: grown(draft.reflectionQuestions, 8),
    artifacts: grown(draft.artifacts, 8),
    rubric: { ...draft.rubric, rows: grown(draft.rubric.rows, 16) },
  };
}

const facts = sampleFacts();
const [full, large] = [sampleCredential(), largeCredential()];
/** Another wording each time, as while somebody writes: nothing that a library remembers of a text is measured. */
const rewritten = (draft: CredentialDraft, run: number): CredentialDraft => ({ ...draft, competency: draft.competency.replace('short', `short, ${run} minute`), keyMethod: `${draft.keyMethod} This is version ${run}.` });
const paper = (draft: CredentialDraft): PaperCredential => ({ draft, version: facts.version, at: facts.at, url: facts.urls.version, community: 'A community', madeFrom: [], life: { state: 'published' } });
/** As it runs in production; from its sources it would be read twice as long (`npm run build` first). */
const BUILT = new URL('../build/main/typesetting-process.js', import.meta.url);
let typesetter = createTypesetter(BUILT);
let files = createCredentialFiles({ setType: (task) => typesetter.set(task) });
/** Every form of a version: the four that are text, PDF and Word. */
const everyForm = async (draft: CredentialDraft) => {
  const written = [files('credential.pdf', paper(draft)), files('credential.docx', paper(draft))];
  exportSet(draft, facts);
  await Promise.all(written);
};
/** The same where no process of the typesetter runs yet, as after a while in which nobody asked. */
const fromRest = (draft: CredentialDraft) => {
  typesetter.close();
  typesetter = createTypesetter(BUILT);
  files = createCredentialFiles({ setType: (task) => typesetter.set(task) });
  return everyForm(draft);
};
const acts: [string, (run: number) => unknown][] = [
  ['checks of a full draft', (run) => checkCredential(rewritten(full, run), { today: '2026-11-30' })],
  ['checks of a large one', (run) => checkCredential(rewritten(large, run), { today: '2026-11-30' })],
  ['text exports of a full draft', (run) => exportSet(rewritten(full, run), facts)],
  ['text exports of a large one', (run) => exportSet(rewritten(large, run), facts)],
  ['every form of a full draft, the typesetter at rest', (run) => fromRest(rewritten(full, run))],
  ['every form of a full draft, the typesetter running', (run) => everyForm(rewritten(full, run))],
  ['every form of a large one, the typesetter running', (run) => everyForm(rewritten(large, run))],
  ['PDF of a full draft', (run) => files('credential.pdf', paper(rewritten(full, run + 1_000)))],
  ['DOCX of a full draft', (run) => files('credential.docx', paper(rewritten(full, run + 1_000)))],
  ['weighing a change of a large one', (run) => classifyChange(large, rewritten(large, run))],
  ['merging a fork of a large one', (run) => mergeFork(large, rewritten(large, run), rewritten(large, run + 1))],
];

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}`;
const measured = [];
for (const [name, act] of acts) {
  const times: number[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    const begun = performance.now();
    await act(run);
    times.push(performance.now() - begun);
  }
  const [first = 0, ...later] = times;
  const sorted = later.toSorted((one, other) => one - other);
  measured.push({ name, firstMs: first, medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0, p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0 });
}
typesetter.close();
console.log(machine);
console.table(Object.fromEntries(measured.map(({ name, ...figures }) => [name, Object.fromEntries(Object.entries(figures).map(([key, ms]) => [key, ms.toFixed(1)]))])));
console.log(JSON.stringify({ machine, method: 'bench/README.md', measured }, null, 2));
