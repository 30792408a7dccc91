import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '#domain/live-events.ts';

type Topic = { slug: string; number: number };
const ANSWER_WITHIN_MS = 10_000;

/** Follows a topic over the live line: `told` is called with the number of its last post, once the line is there and with each that comes; `closed` when its reader may read it no more. Answers how to end it. */
export function followTopic(topic: Topic, told: (last: number) => void, closed: () => void): () => void {
  const socket: Socket<ServerEvents, ClientEvents> = io({ path: '/live/', transports: ['websocket'], reconnectionDelay: 2_000, reconnectionDelayMax: 30_000 });
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
  socket.on('connect_error', (error: Error & { data?: { kind: string } }) => {
    if (error.data?.kind === 'forbidden') socket.disconnect();
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') socket.connect();
  });
  return () => void socket.disconnect();
}
