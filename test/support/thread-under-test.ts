import { threadId } from 'node:worker_threads';
import { answerQuestions } from '#db/background-thread.ts';

/** The program of a thread that does what it is told: answers with its number and the bytes it got, throws, dies, or never comes to an end. */
answerQuestions(({ act, bytes }: { act: 'answer' | 'throw' | 'die' | 'hang'; bytes: Uint8Array }) => {
  if (act === 'die') process.exit(3);
  while (act === 'hang');
  if (act === 'throw') throw new Error('as I was told');
  return { threadId, bytes };
});
