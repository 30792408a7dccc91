import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Log } from '#server/log.ts';
import type { AccessGiven } from '../connection-access.ts';
import type { Limit } from '#server/http/rate-limits.ts';
import type { Env } from '#server/env.ts';
import type { AccessScope, LiveHands } from '#server/services/deps.ts';
import type { Services } from '#server/services/index.ts';
import type { LastTimes } from '../open-documents.ts';
import type { UpgradeTaker } from '../upgrade-router.ts';
import type { Channel } from '#domain/live/channel.ts';
import { WatchingLines } from './watching-lines.ts';
import { lineKeyOf, createLiveServer, serveLivePages } from './live-gateway.ts';
import { LiveSummits } from './live-summits.ts';
import { createNoticeCounts } from './notice-counts.ts';
import { createTopicFollowers } from './topic-followers.ts';
import { createTimeKeeper } from './time-keeper.ts';
import { watchWriting } from './writing-watch.ts';

type Given = {
  live: Services['live'];
  discussion: Pick<Services['discussion'], 'followTopic'>;
  notices: Pick<Services['notices'], 'readUnread'>;
  /** Says whose notices are other than they were, once that is committed; null: whose may be. */
  noticesTold: (told: (accountId: string | null) => void) => void;
  authenticator: AccessGiven['authenticator'];
  limit: Limit;
  limitNetwork: (request: IncomingMessage) => Promise<void>;
  documents: { read: (documentId: string) => Promise<Uint8Array | null>; lastTimesOf: (documentId: string) => LastTimes | null };
  env: Pick<Env, 'ORIGINS'>;
  now: () => Date;
  log: Log;
};

/** The live gateway: where pages connect, what the house tells it, whom a change of access concerns, and how it ends. */
export function openLive({ live, discussion, notices, noticesTold, authenticator, limit, limitNetwork, documents, env, now, log }: Given): { take: UpgradeTaker; hands: LiveHands; accessChanged: (scope: AccessScope) => void; close: () => Promise<void> } {
  const { io, take } = createLiveServer({
    origins: env.ORIGINS,
    findPerson: async (request) => {
      await limitNetwork(request);
      const { actor } = await authenticator(request.headers.cookie, request.headers['user-agent'] ?? '');
      if (actor.kind === 'person') await limit('connect', actor.accountId);
      return actor;
    },
  });
  const lines = new WatchingLines();
  const summits = new LiveSummits({
    load: { summit: live.readSummitFacts, talk: live.readTalk, panel: live.readPanel, deliberations: live.readDeliberations, wall: live.readWall },
    now,
    createEpoch: randomUUID,
    send: (summitId, key, delta) => lines.send(lineKeyOf(summitId, key), key.startsWith('me:') ? 'me' : (key as Channel), delta),
    failed: (summitId, reason) => log.warn({ err: reason, summitId }, 'a live summit could not be read; it is tried again'),
  });
  const topics = createTopicFollowers(io, discussion);
  const counts = createNoticeCounts(io, { ...notices, failed: (reason) => log.warn({ err: reason }, 'notices could not be counted; they are with the next one') });
  noticesTold(counts.changed);
  const pages = serveLivePages({ io, summits, lines, live, topics, counts, limit, now, log });
  const keeper = createTimeKeeper({ keepTime: live.keepTime, now, failed: (reason) => log.warn({ err: reason }, 'the clock of rooms could not be looked at; it is tried again') });
  const writing = watchWriting({ ...documents, watched: () => summits.watched(), now, failed: (reason) => log.warn({ err: reason }, 'the writing in rooms could not be looked at; it is tried again') });
  return {
    take,
    hands: {
      changed: (summitId, changes) => summits.changed(summitId, changes),
      snapshot: (summitId, accountId, channel) => summits.snapshot(summitId, channel === 'me' ? `me:${accountId}` : channel),
      suggestionTo: (summitId, accountId) => summits.suggestionTo(summitId, accountId),
      timesChanged: keeper.changed,
      topicGrew: topics.grew,
      topicHidden: topics.hidden,
    },
    accessChanged: (scope) => {
      // Who may do what has changed with what a summit shows: people come and go, it is published or archived.
      if (scope.summitId !== undefined) summits.changed(scope.summitId, [{ part: 'summit' }]);
      pages.accessChanged(scope);
    },
    close: async () => {
      writing.close();
      await keeper.close();
      summits.close();
      await io.close();
    },
  };
}
