import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BackgroundProcess } from './background-process.ts';

type Question = { act: 'answer' | 'throw' | 'die'; bytes: Uint8Array };
type Answer = { pid: number; settings: string[]; bytes: Uint8Array };
const question = (act: Question['act'], ...bytes: number[]): Question => ({ act, bytes: new Uint8Array(bytes) });

function aProcess(given: { idleAfterMs?: number; isSpent?: (answer: Answer) => boolean } = {}): BackgroundProcess<Question, Answer> {
  const hands = new BackgroundProcess<Question, Answer>(new URL('../test/support/process-under-test.ts', import.meta.url), { idleAfterMs: 60_000, isSpent: () => false, ...given });
  onTestFinished(() => hands.close());
  return hands;
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a background process', () => {
  it('does one task after another in the same process, and gets and gives bytes', async () => {
    const hands = aProcess();
    const [first, second] = [await hands.ask(question('answer', 1, 2)), await hands.ask(question('answer', 3))];
    expect([[...first.bytes], [...second.bytes]]).toEqual([[1, 2], [3]]);
    expect(first.pid).not.toBe(process.pid);
    expect(second.pid).toBe(first.pid);
  });

  it('is told no setting of the program, in which secrets stand', async () => {
    vi.stubEnv('SECRET', 'of the house');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await aProcess().ask(question('answer'))).settings).not.toContain('SECRET');
  });

  it('passes on why a task failed, and goes on', async () => {
    const hands = aProcess();
    await expect(hands.ask(question('throw'))).rejects.toThrow('as I was told');
    expect([...(await hands.ask(question('answer', 4))).bytes]).toEqual([4]);
  });

  it('fails only the task at which it dies; another process does the next', async () => {
    const hands = aProcess();
    const before = await hands.ask(question('answer'));
    await expect(hands.ask(question('die'))).rejects.toThrow('(3)');
    expect((await hands.ask(question('answer'))).pid).not.toBe(before.pid);
  });

  it('refuses a second task while it is at one', async () => {
    const hands = aProcess();
    const first = hands.ask(question('answer'));
    await expect(hands.ask(question('answer'))).rejects.toThrow('another task');
    await expect(first).resolves.toBeDefined();
  });

  it('ends behind an answer after which it is spent, and when it had nothing to do for a while', async () => {
    const [spent, idle] = [await aProcess({ isSpent: () => true }).ask(question('answer')), await aProcess({ idleAfterMs: 1 }).ask(question('answer'))];
    await vi.waitFor(() => expect([isRunning(spent.pid), isRunning(idle.pid)]).toEqual([false, false]), { timeout: 20_000 });
  });

  it('that is closed fails what it is at and does nothing any more', async () => {
    const hands = aProcess();
    const waiting = hands.ask(question('answer'));
    hands.close();
    await expect(waiting).rejects.toThrow('closed');
    await expect(hands.ask(question('answer'))).rejects.toThrow('closed');
  });
});
