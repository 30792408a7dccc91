import type { Db } from '#db/client.ts';
import type { Person } from '#domain/actor.ts';
import type { FilterRule } from '#domain/filters/forms.ts';
import type { Services } from '#server/services/index.ts';
import { aDiscussion, posted } from './discussion.ts';

/** A discussion in whose community those who moderate make filters, and what is asked about them. */
export async function aFilteredDiscussion(db: Db, services: Services) {
  const discussion = await aDiscussion(db, services);
  const { convener, slug } = discussion;
  const filter = async (given: Partial<FilterRule> = {}): Promise<string> => {
    const rule: FilterRule = { kind: 'words', pattern: 'casino*', outcome: 'ask', words: 'We sell nothing here.', state: 'force', ...given };
    await services.filters.addFilter(convener, slug, rule);
    // By its pattern: several were made at one moment of a clock that stands still.
    return (await services.filters.readFilters(convener, slug, null)).rules.find(({ pattern }) => pattern === rule.pattern)?.id ?? '';
  };
  const cases = async () => (await services.moderation.listCases(convener, slug, { order: 'oldest', show: 'open', page: 1 })).cases;
  const begin = (who: Person, title: string, text: string) => posted(services.discussion.beginTopic(who, slug, { title, text, visibility: 'public', about: null }));
  return { ...discussion, filter, cases, begin };
}
