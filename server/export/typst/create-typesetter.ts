import { BackgroundProcess } from '#server/background-process.ts';
import { inTurns } from '#server/in-turns.ts';
import type { CredentialSetting } from './set-credential.ts';
import type { ReportSetting } from './set-report.ts';
import type { Typeset } from './typeset.ts';

/** Beside the sources, and beside the program once both are built. */
const PROCESS = new URL(import.meta.url.endsWith('.ts') ? './typesetting-process.ts' : './typesetting-process.js', import.meta.url);
/** A report and its picture are made one after the other, and then nothing for a day. */
const IDLE_AFTER_MS = 20_000;
/** Behind a longer report the process ends: it took hundreds of megabytes, which native code does not give back. */
const MANY_PAGES = 60;
/** A report waits for some seconds at most behind so many. */
const TURNS = { atOnce: 1, waiting: 12, busy: () => 'Many files are being made at once. Try again in a moment.' };

export type SetType = (task: ReportSetting | CredentialSetting) => Promise<Typeset>;
export type Typesetter = {
  /** What `setReport` and `setCredential` answer for this task; rejects where those do, refuses with `too-many` when too many wait. */
  set: SetType;
  close: () => void;
};

/** Sets reports and credentials in a process of its own, one after another: each takes seconds, and more memory than a server should keep. `program` is that process's file. */
export function createTypesetter(program = PROCESS): Typesetter {
  const hands = new BackgroundProcess<ReportSetting | CredentialSetting, Typeset>(program, { idleAfterMs: IDLE_AFTER_MS, isSpent: ({ pages }) => pages > MANY_PAGES });
  return { set: inTurns((task: ReportSetting | CredentialSetting) => hands.ask(task), TURNS), close: () => hands.close() };
}
