import { visibleWords } from '../markdown/escape-markdown.ts';
import { audienceOf } from './audience.ts';
import { findableWords } from './catalogue.ts';
import type { CredentialDraft } from './draft.ts';

/** Characters that are looked in: what a credential is about stands in its first thousands. */
const MOST_FINDABLE = 20_000;

/** How a published draft stands in the catalogue. Nothing in its own words keeps it from being published: signs that the database cannot hold are left out. */
export function catalogueEntryOf({ name, competency, description, keyMethod, methodComponents, issuer, tags, hours, audience, language, licence }: CredentialDraft) {
  return {
    name: visibleWords(name),
    competency: visibleWords(competency),
    issuer: visibleWords(issuer.name),
    tags: tags.map(visibleWords),
    audiences: audienceOf(audience),
    leastHours: hours.least,
    mostHours: hours.most,
    language,
    licence,
    words: findableWords([name, competency, description, keyMethod, ...methodComponents.map(({ text }) => text), issuer.name, ...tags].join(' ')).slice(0, MOST_FINDABLE),
  };
}
