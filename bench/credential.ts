import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkCredential } from '#domain/credential/checks/check-credential.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { exportSet } from '#domain/credential/exports/export-set.ts';
import { classifyChange } from '#domain/credential/versions/classify-change.ts';
import { mergeFork } from '#domain/credential/versions/merge-fork.ts';
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
const acts: [string, (run: number) => unknown][] = [
  ['checks of a full draft', (run) => checkCredential(rewritten(full, run), { today: '2026-11-30' })],
  ['checks of a large one', (run) => checkCredential(rewritten(large, run), { today: '2026-11-30' })],
  ['text exports of a full draft', (run) => exportSet(rewritten(full, run), facts)],
  ['text exports of a large one', (run) => exportSet(rewritten(large, run), facts)],
  ['weighing a change of a large one', (run) => classifyChange(large, rewritten(large, run))],
  ['merging a fork of a large one', (run) => mergeFork(large, rewritten(large, run), rewritten(large, run + 1))],
];

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}`;
const measured = acts.map(([name, act]) => {
  const times = Array.from({ length: Number(values.runs) }, (_each, run) => {
    const begun = performance.now();
    act(run);
    return performance.now() - begun;
  });
  const [first = 0, ...later] = times;
  const sorted = later.toSorted((one, other) => one - other);
  return { name, firstMs: first, medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0, p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
});
console.log(machine);
console.table(Object.fromEntries(measured.map(({ name, ...figures }) => [name, Object.fromEntries(Object.entries(figures).map(([key, ms]) => [key, ms.toFixed(1)]))])));
console.log(JSON.stringify({ machine, method: 'bench/README.md', measured }, null, 2));
