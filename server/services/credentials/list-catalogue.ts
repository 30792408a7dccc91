import { countCatalogue, listCatalogue as listRows, listCatalogueChoices } from '#db/repositories/catalogue.ts';
import type { Actor } from '#domain/actor.ts';
import { type CatalogueFilter, hourBands } from '#domain/credential/catalogue.ts';
import { languageName } from '#domain/language-name.ts';
import { perspectiveKeys, perspectiveWord } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { catalogueLine, type CatalogueLine } from './catalogue-line.ts';

const ON_A_PAGE = 20;

export type CatalogueChoice = { value: string; label: string; count: number };
export type CatalogueView = {
  credentials: CatalogueLine[];
  count: number;
  page: number;
  pages: number;
  filter: CatalogueFilter;
  /** Those to choose among, with how many credentials there are of each, the most first. */
  choices: Record<'communities' | 'issuers' | 'audiences' | 'tags' | 'languages' | 'licences', CatalogueChoice[]>;
};

/** The published credentials of the whole site, whoever asks, narrowed by what is looked for; the retired ones where they are asked for. Refuses nobody. */
export async function listCatalogue({ db }: Deps, _actor: Actor, { filter, page }: { filter: CatalogueFilter; page: number }): Promise<CatalogueView> {
  const scope = scopeOf(filter);
  const [count, choices] = await Promise.all([countCatalogue(db, scope), listCatalogueChoices(db, filter.retired)]);
  const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const rows = await listRows(db, scope, { order: filter.order, limit: ON_A_PAGE, offset: (current - 1) * ON_A_PAGE });
  return {
    ...{ credentials: rows.map(catalogueLine), count, page: current, pages, filter },
    choices: { communities: choices.communities, issuers: named(choices.issuers), audiences: named(choices.audiences, audienceWord), tags: named(choices.tags), languages: named(choices.languages, languageName), licences: named(choices.licences) },
  };
}

/** "Teachers" */
const audienceWord = (key: string): string => {
  const word = perspectiveKeys.find((each) => each === key);
  const plural = word === undefined ? key : perspectiveWord(word, 2);
  return plural.charAt(0).toUpperCase() + plural.slice(1);
};

/** What is left empty is no choice: it would be read as all. */
const named = (choices: readonly CatalogueChoice[], labelOf: (value: string) => string = (value) => value): CatalogueChoice[] => choices.filter(({ value }) => value !== '').map((choice) => ({ ...choice, label: labelOf(choice.value) }));

/** Which entries are meant by what somebody looks for. */
export function scopeOf({ words, community, issuer, perspective, tag, hours, language, licence, retired }: CatalogueFilter) {
  const band = hourBands.find(({ key }) => key === hours);
  return { words, withRetired: retired, ...(community && { community }), ...(issuer && { issuer }), ...(perspective && { perspective }), ...(tag && { tag }), ...(band && { hours: band }), ...(language && { language }), ...(licence && { licence }) };
}
