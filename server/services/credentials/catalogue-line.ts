import type { CatalogueRow } from '#db/repositories/catalogue.ts';
import type { Hours } from '#domain/credential/draft.ts';

/** A published credential in a list, as its newest version has it. */
export type CatalogueLine = {
  slug: string;
  name: string;
  competency: string;
  issuer: string;
  tags: string[];
  hours: Hours;
  language: string;
  version: string;
  publishedAt: string;
  isRetired: boolean;
  community: { slug: string; name: string };
};

export const catalogueLine = ({ slug, name, competency, issuer, tags, leastHours, mostHours, language, version, publishedAt, state, communitySlug, communityName }: CatalogueRow): CatalogueLine => ({
  ...{ slug, name, competency, issuer, tags, language, version },
  hours: { least: leastHours, most: mostHours },
  publishedAt: publishedAt.toISOString(),
  isRetired: state === 'retired',
  community: { slug: communitySlug, name: communityName },
});
