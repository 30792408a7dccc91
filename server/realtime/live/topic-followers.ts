import { followTopicSchema } from '#domain/live/live-messages.ts';
import type { Person } from '#domain/actor.ts';
import { invalid } from '#domain/refusal.ts';
import type { Services } from '#server/services/index.ts';
import type { LiveServer } from './live-gateway.ts';

/** The room of Socket.IO in which those who follow a topic are. */
const roomOf = (topicId: string): string => `topic ${topicId}`;

/** Pages that show a topic, and what they are told of it: no more than the number of its last post. They fetch what they lack as they fetched the page. */
export function createTopicFollowers(io: LiveServer, { followTopic }: Pick<Services['discussion'], 'followTopic'>) {
  return {
    /** Lets a page follow a topic, and none besides; whether it may is asked of the service. */
    follow: async (socket: { rooms: Set<string>; join: (room: string) => unknown; leave: (room: string) => unknown }, person: Person, asked: unknown): Promise<number> => {
      const parsed = followTopicSchema.safeParse(asked);
      if (!parsed.success) throw invalid(null, 'malformed', 'This cannot be read.');
      const { topicId } = await followTopic(person, parsed.data);
      for (const room of socket.rooms) if (room.startsWith('topic ')) void socket.leave(room);
      await socket.join(roomOf(topicId));
      // Asked again once it is in the room: a post that came in between is told by one or the other.
      try {
        return (await followTopic(person, parsed.data)).last;
      } catch (reason) {
        void socket.leave(roomOf(topicId));
        throw reason;
      }
    },
    grew: (topicId: string, last: number): void => void io.to(roomOf(topicId)).emit('topicGrew', last),
    hidden: (topicId: string): void => {
      io.to(roomOf(topicId)).emit('topicHidden');
      io.in(roomOf(topicId)).socketsLeave(roomOf(topicId));
    },
  };
}
export type TopicFollowers = ReturnType<typeof createTopicFollowers>;
