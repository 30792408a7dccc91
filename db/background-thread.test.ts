import { setImmediate } from 'node:timers/promises';
import { threadId as ours } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BackgroundThread, TookTooLong } from './background-thread.ts';

type Question = { act: 'answer' | 'throw' | 'die' | 'hang'; bytes: Uint8Array };
type Answer = { threadId: number; bytes: Uint8Array };
const question = (act: Question['act'], ...bytes: number[]): Question => ({ act, bytes: new Uint8Array(bytes) });

function aThread(idleAfterMs = 60_000): BackgroundThread<Question, Answer> {
  const thread = new BackgroundThread<Question, Answer>(new URL('../test/support/thread-under-test.ts', import.meta.url), idleAfterMs);
  onTestFinished(() => thread.close());
  return thread;
}

describe('a background thread', () => {
  it('does its tasks apart from the event loop, one after another in the same thread', async () => {
    const thread = aThread();
    const [first, second] = await Promise.all([thread.ask(question('answer', 1)), thread.ask(question('answer', 2))]);
    expect([[...first.bytes], [...second.bytes]]).toEqual([[1], [2]]);
    expect(first.threadId).not.toBe(ours);
    expect(second.threadId).toBe(first.threadId);
  });

  it('takes bytes over in place of copying them, and gives them back', async () => {
    const sent = question('answer', 1, 2, 3);
    const answer = aThread().ask(sent);
    expect(sent.bytes.length).toBe(0);
    expect([...(await answer).bytes]).toEqual([1, 2, 3]);
  });

  it('copies bytes that share their buffer with others', async () => {
    const shared = new Uint8Array([1, 2, 3, 4]);
    const answer = await aThread().ask({ act: 'answer', bytes: shared.subarray(1, 3) });
    expect([[...answer.bytes], [...shared]]).toEqual([[2, 3], [1, 2, 3, 4]]);
  });

  it('passes on why a task failed, and goes on', async () => {
    const thread = aThread();
    const [failed, done] = await Promise.allSettled([thread.ask(question('throw')), thread.ask(question('answer'))]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'as I was told' } });
    expect(done.status).toBe('fulfilled');
  });

  it('fails only the task at which it dies; another thread does those that wait', async () => {
    const thread = aThread();
    const [before, death, after] = await Promise.allSettled([thread.ask(question('answer')), thread.ask(question('die')), thread.ask(question('answer'))]);
    expect(death).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('ended with code 3') as string } });
    if (before.status !== 'fulfilled' || after.status !== 'fulfilled') throw new Error('a task failed that was not the one at fault');
    expect(after.value.threadId).not.toBe(before.value.threadId);
  });

  it('is given up over a task that takes longer than it may; another does those that wait', async () => {
    const thread = aThread();
    const before = await thread.ask(question('answer'));
    const [stuck, after] = await Promise.allSettled([thread.ask(question('hang'), 1), thread.ask(question('answer'))]);
    expect(stuck).toMatchObject({ status: 'rejected', reason: expect.any(TookTooLong) as Error });
    if (after.status !== 'fulfilled') throw new Error('a task failed that was not the one at fault');
    expect(after.value.threadId).not.toBe(before.threadId);
  });

  it('fails a question that cannot be sent, and goes on', async () => {
    const thread = aThread();
    const moved = question('answer', 1);
    await thread.ask(moved);
    await expect(thread.ask(moved)).rejects.toThrow();
    expect([...(await thread.ask(question('answer', 2))).bytes]).toEqual([2]);
  });

  it('ends when it has had nothing to do for a while, and starts again', async () => {
    const thread = aThread(0);
    const { threadId } = await thread.ask(question('answer'));
    await expect.poll(async () => (await setImmediate(), (await thread.ask(question('answer'))).threadId), { timeout: 60_000 }).not.toBe(threadId);
  });

  it('fails what is not done when it is closed, and whatever comes later', async () => {
    const thread = aThread();
    const waiting = [thread.ask(question('answer')), thread.ask(question('answer'))];
    const closed = thread.close();
    expect((await Promise.allSettled([...waiting, thread.ask(question('answer'))])).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await closed;
  });
});
