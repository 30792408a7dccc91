import { ANSWER_WITHIN_MS, joinLine } from '#app/live/site-line.ts';

type Topic = { slug: string; number: number };

/** Follows a topic over the live line: `told` is called with the number of its last post, once the line is there and with each that comes; `closed` when its reader may read it no more. Answers how to end it. */
export function followTopic(topic: Topic, told: (last: number) => void, closed: () => void): () => void {
  const { socket, leave } = joinLine();
  const follow = (): void => {
    socket.timeout(ANSWER_WITHIN_MS).emit('followTopic', topic, (error, answer) => {
      if (error as Error | null) return;
      if (answer.ok) told(answer.value);
      else if (answer.refusal.kind === 'not-found') closed();
    });
  };
  socket.on('connect', follow);
  socket.on('topicHidden', follow);
  socket.on('topicGrew', told);
  if (socket.connected) follow();
  return () => {
    socket.off('connect', follow).off('topicHidden', follow).off('topicGrew', told);
    leave();
  };
}
