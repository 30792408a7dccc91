import { updateCommunity } from '#db/repositories/communities.ts';
import { listFilterRules } from '#db/repositories/filter-rules.ts';
import { countHeldDecisions } from '#db/repositories/held-posts.ts';
import { countActs } from '#db/repositories/moderation-acts.ts';
import type { Actor } from '#domain/actor.ts';
import { defaultHouseRules } from '#domain/moderation/house-rules.ts';
import { type ActLog, actLog } from '#domain/moderation/act-log.ts';
import { can } from '#domain/permissions.ts';
import type { RichText } from '#domain/rich-text.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';

export type HouseRulesView = { community: CommunityName; rules: RichText; log: ActLog; /** Whether a filter is in force. */ hasFilters: boolean; may: { edit: boolean; moderate: boolean; listPeople: boolean; changeRoles: boolean } };

/** What counts in a community, and what those who moderate it did in the last twelve months, as counts alone. For everybody. */
export async function readHouseRules({ db, now }: Deps, actor: Actor, slug: string): Promise<HouseRulesView> {
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const asOf = now();
  const since = new Date(Date.UTC(asOf.getUTCFullYear(), asOf.getUTCMonth() - 11, 1));
  const [acted, decided] = await Promise.all([countActs(db, community.id, since), countHeldDecisions(db, community.id, since)]);
  return {
    community: nameOf(community),
    rules: richText(community.rules || defaultHouseRules()),
    log: actLog([...acted, ...decided.map((row) => ({ ...row, reason: null, lifted: 0, appealed: 0, upheld: 0, waiting: 0 }))]),
    hasFilters: (await listFilterRules(db, community.id)).some(({ isTrial }) => !isTrial),
    may: { edit: can(standing, 'community.edit'), moderate: can(standing, 'case.read'), listPeople: can(standing, 'community.listPeople'), changeRoles: can(standing, 'community.changeRoles') },
  };
}

/** The rules as they are typed, to be changed; those of the house where nobody wrote others. For who leads the community. */
export async function readRulesToEdit({ db }: Deps, actor: Actor, slug: string): Promise<{ community: CommunityName; text: string; isDefault: boolean }> {
  const { community } = await openCommunity(db, actor, slug, 'community.edit');
  return { community: nameOf(community), text: community.rules || defaultHouseRules(), isDefault: community.rules === '' };
}

/** Says what counts in a community; where nothing is written, the rules of the house do. For who leads it. */
export async function saveHouseRules({ db, record }: Deps, actor: Actor, slug: string, rules: string): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.edit');
  await db.transaction(async (tx) => {
    await updateCommunity(tx, community.id, { rules: rules === defaultHouseRules().trim() ? '' : rules });
    await record(tx, actor, { act: 'community.rulesChanged', thing: { kind: 'community', id: community.id }, communityId: community.id });
  });
}
