import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Pending<Answer> = { resolve: (answer: Answer) => void; reject: (reason: Error) => void };
type Outcome<Answer> = { answer: Answer } | { reason: string };

/**
 * A process of its own for work whose memory has to be given back, as no thread does that runs native code. It starts with its first
 * task and ends when it had none for a while, or at once when `isSpent` says so of its last answer. It does one task at a time: whoever
 * asks sees to that. When it dies, only the task it was at fails; when the program dies, so does it.
 */
export class BackgroundProcess<Question extends object, Answer extends object> {
  readonly #file: string;
  readonly #idleAfterMs: number;
  readonly #isSpent: (answer: Answer) => boolean;
  #child: ChildProcess | null = null;
  #pending: Pending<Answer> | null = null;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(file: URL, { idleAfterMs, isSpent }: { idleAfterMs: number; isSpent: (answer: Answer) => boolean }) {
    this.#file = fileURLToPath(file);
    this.#idleAfterMs = idleAfterMs;
    this.#isSpent = isSpent;
  }

  /** Rejects with what the process says of its failure, when it dies, and when it is closed first. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new Error('The process is closed.'));
      if (this.#pending !== null) return reject(new Error('The process is at another task.'));
      clearTimeout(this.#idle);
      this.#pending = { resolve, reject };
      const child = (this.#child ??= this.#start());
      child.ref();
      child.channel?.ref();
      child.send(question, (failure) => failure && this.#settle({ reason: failure.message }));
    });
  }

  /** What is not done by now fails. */
  close(): void {
    this.#isClosed = true;
    this.#end();
    this.#settle({ reason: 'The process was closed.' });
  }

  #start(): ChildProcess {
    // From the sources it needs the loader for TypeScript. It is told nothing of how the program was set up: there are secrets in that.
    const child = fork(this.#file, { serialization: 'advanced', execArgv: this.#file.endsWith('.ts') ? ['--import', 'tsx'] : [], env: { NODE_ENV: process.env.NODE_ENV }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const died = (words: string) => {
      if (this.#child !== child) return;
      this.#child = null;
      this.#settle({ reason: words });
    };
    child.on('message', (outcome) => {
      if (this.#child === child) this.#settle(outcome as Outcome<Answer>);
    });
    child.on('error', ({ message }) => died(message));
    child.on('exit', (code, signal) => died(`The process ended (${signal ?? code ?? 'unknown'}) in the middle of its work.`));
    return child;
  }

  #settle(outcome: Outcome<Answer>): void {
    const pending = this.#pending;
    this.#pending = null;
    if ('answer' in outcome && this.#isSpent(outcome.answer)) this.#end();
    this.#rest();
    if ('answer' in outcome) pending?.resolve(outcome.answer);
    else pending?.reject(new Error(outcome.reason));
  }

  #rest(): void {
    // A process without work keeps no program from ending.
    this.#child?.unref();
    this.#child?.channel?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#end(), this.#idleAfterMs).unref();
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/** The process's own side: answers each question by `act`. */
export function answerParent(act: (question: never) => Promise<object>): void {
  if (process.send === undefined) throw new Error('This file is the program of a process that another one starts.');
  process.on('disconnect', () => process.exit());
  process.on('message', (question) => {
    void act(question as never).then(
      (answer) => process.send?.({ answer }),
      (reason: unknown) => process.send?.({ reason: reason instanceof Error ? reason.message : String(reason) }),
    );
  });
}
