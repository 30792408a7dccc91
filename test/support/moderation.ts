import type { Db } from '#db/client.ts';
import type { Person } from '#domain/actor.ts';
import type { Acting } from '#domain/moderation/forms.ts';
import type { Services } from '#server/services/index.ts';
import { aMember, aPerson } from './builders.ts';
import { aDiscussion } from './discussion.ts';

type Given = Parameters<typeof aDiscussion>[2];

/** A topic whose second post is unkind: who wrote it, who flags it, and who moderates there. */
export async function anUnkindPost(db: Db, services: Services, given: Given = {}) {
  const discussion = await aDiscussion(db, services, given);
  const { community, other: writer, address, slug } = discussion;
  await discussion.reply(writer, 'You understand nothing of UNKINDMARK.');
  const facilitator = await aMember(db, community.id, 'facilitator');
  const siteAdmin = await aPerson(db, { isSiteAdmin: true });
  const post = { ...address, post: 2 };
  const flag = (who: Person, words = 'It attacks Ada.') => services.moderation.flagPost(who, post, { kind: 'unkind', words });
  /** The case about the post, as its moderators find it. */
  const flagged = async () => {
    const { cases } = await services.moderation.listCases(discussion.convener, slug, { order: 'oldest', show: 'open', page: 1 });
    return { slug, caseId: cases[0]?.id ?? '' };
  };
  const act = async (who: Person, kind: Acting['kind'], more: Partial<Acting> = {}) => {
    const found = await flagged();
    await services.moderation.actOnCase(who, found, { kind, reason: 'unkind', length: '7', words: 'We do not attack each other here.', ...more });
    return found;
  };
  return { ...discussion, writer, facilitator, siteAdmin, post, flag, flagged, act };
}
