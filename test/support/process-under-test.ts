import { answerParent } from '#server/background-process.ts';

/** The program of a process that does what it is told: answers with its number, its settings and the bytes it got, throws, or dies. */
answerParent(async ({ act, bytes }: { act: 'answer' | 'throw' | 'die'; bytes: Uint8Array }) => {
  if (act === 'die') process.exit(3);
  if (act === 'throw') throw new Error('as I was told');
  return { pid: process.pid, settings: Object.keys(process.env), bytes };
});
