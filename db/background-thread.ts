import { isMainThread, parentPort, Worker } from 'node:worker_threads';

type Task<Question, Answer> = { question: Question; withinMs: number | null; resolve: (answer: Answer) => void; reject: (reason: unknown) => void };
/** What a task fails with that was given up, since it took longer than it may. */
export class TookTooLong extends Error {}

type Outcome<Answer> = { answer: Answer } | { reason: unknown };

/**
 * One thread that does long work away from the event loop, one task after another. It starts with its first task, ends
 * when it had none for a while, and starts again. When it dies, or is given up over a task that takes too long, only the task it was at fails.
 */
export class BackgroundThread<Question extends object, Answer extends object> {
  readonly #file: URL;
  readonly #idleAfterMs: number;
  readonly #waiting: Task<Question, Answer>[] = [];
  #current: Task<Question, Answer> | null = null;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(file: URL, idleAfterMs: number) {
    this.#file = file;
    this.#idleAfterMs = idleAfterMs;
  }

  /** Bytes that are a field of the question move to the thread: who asks does not have them any more. A task that takes longer than `withinMs` in the thread is given up, with `TookTooLong`. */
  ask(question: Question, withinMs: number | null = null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, withinMs, resolve, reject });
      this.#next();
    });
  }

  /** What is not done by now fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#forget();
    this.#settle({ reason: new Error('The thread was closed.') });
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== null) return;
    this.#current = this.#waiting.shift() ?? null;
    if (this.#current === null) return this.#rest();
    if (this.#isClosed) return this.#settle({ reason: new Error('The thread is closed.') });
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const { withinMs } = this.#current;
    if (withinMs !== null) this.#patience = setTimeout(() => this.#giveUp(), withinMs);
    try {
      post(worker, this.#current.question);
    } catch (reason) {
      this.#settle({ reason });
    }
  }

  #rest(): void {
    // A thread without work keeps no program from ending.
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#forget()?.terminate(), this.#idleAfterMs).unref();
  }

  #start(): Worker {
    const worker = startWorker(this.#file);
    const died = (reason: Error) => {
      if (this.#worker !== worker) return;
      this.#forget();
      this.#settle({ reason });
    };
    worker.on('message', (outcome: Outcome<Answer>) => {
      // What comes too late is no answer to the next.
      if (this.#worker === worker) this.#settle(outcome);
    });
    worker.on('error', died);
    worker.on('exit', (code) => died(new Error(`The thread ended with code ${code} in the middle of its work.`)));
    return worker;
  }

  /** A thread hears nothing while it works: it is ended, and another does what waits. */
  #giveUp(): void {
    void this.#forget()?.terminate();
    this.#settle({ reason: new TookTooLong('The thread worked on this for longer than it may.') });
  }

  #forget(): Worker | null {
    const worker = this.#worker;
    this.#worker = null;
    clearTimeout(this.#idle);
    return worker;
  }

  #settle(outcome: Outcome<Answer>): void {
    clearTimeout(this.#patience);
    const task = this.#current;
    this.#current = null;
    if ('answer' in outcome) task?.resolve(outcome.answer);
    else task?.reject(outcome.reason);
    this.#next();
  }
}

/** From the sources a thread first needs the loader for TypeScript, which it inherits from nobody and takes by no flag. */
function startWorker(file: URL): Worker {
  if (!file.pathname.endsWith('.ts')) return new Worker(file);
  return new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(file.href)})))`, { eval: true, execArgv: [] });
}

/** The thread's own side: answers each question by `act`. */
export function answerQuestions(act: (question: never) => object | Promise<object>): void {
  if (isMainThread || parentPort === null) throw new Error('This file is the program of a thread.');
  const port = parentPort;
  port.on('message', (question: unknown) => {
    void (async () => act(question as never))().then(
      (answer) => post(port, { answer }, answer),
      (reason: unknown) => post(port, { reason }),
    );
  });
}

/** Moves bytes that have a buffer to themselves in place of copying them; small ones share Node's pool and are copied. */
function post(to: { postMessage: (message: object, transfer: ArrayBuffer[]) => void }, message: object, bearer: object = message): void {
  const bytes = Object.values(bearer).filter((field): field is Uint8Array<ArrayBuffer> => field instanceof Uint8Array && field.buffer instanceof ArrayBuffer);
  to.postMessage(message, bytes.filter(({ byteLength, buffer }) => byteLength > 0 && byteLength === buffer.byteLength).map(({ buffer }) => buffer));
}
