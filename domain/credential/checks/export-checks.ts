import type { CredentialDraft } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';
import { badgeAsWritten } from '../exports/achievement.ts';
import { ctdl } from '../exports/ctdl.ts';
import { draftFacts } from '../exports/export-facts.ts';
import { achievementRules, ctdlRules, faultsOf, type WrittenPath } from '../exports/required-properties.ts';
import type { Check, Flaw } from './finding.ts';
import { t } from '#domain/words/t.ts';

/** Of which field a part of an export was made, and what to say where it is not as the standard asks; null for what is empty, which L01 tells. */
type Told = { reason: string; place: DraftPlace } | null;

/** Each place once. */
const flawsOf = (paths: readonly WrittenPath[], told: (path: WrittenPath) => Told): Flaw[] => [...new Map(paths.flatMap((path) => told(path) ?? []).map((flaw) => [JSON.stringify(flaw.place), flaw])).values()];

function toldOfBadge({ alignments, rubric, tags }: CredentialDraft, [part, index, property]: WrittenPath): Told {
  if (part === 'name' || part === 'description') return null;
  if (part === 'alignment') {
    const isAddress = property === 'targetUrl';
    return { reason: isAddress ? t`This alignment needs the whole address of a page, beginning with https://: a badge could not carry it otherwise.` : t`This alignment needs a name: a badge could not carry it otherwise.`, place: { field: 'alignments', entryId: alignments[Number(index)]?.id, entryField: isAddress ? 'url' : 'name' } };
  }
  if (part === 'inLanguage') return { reason: t`The language is none that a badge can name. Write its short tag, for example “en” or “pt-BR”.`, place: { field: 'language' } };
  if (part === 'tag') return { reason: t`One tag is empty.`, place: { field: 'tags', entryId: tags[Number(index)] } };
  return { reason: t`This row cannot be carried by a badge as it is.`, place: { field: 'rubric', entryId: rubric.rows[Number(index)]?.id } };
}

export const badgeIsValid: Check = {
  id: 'L27',
  severity: 'E',
  asks: () => t`The export to Open Badges 3.0 keeps to its schema.`,
  find: (draft) => flawsOf(faultsOf(badgeAsWritten(draft, draftFacts), achievementRules), (path) => toldOfBadge(draft, path)),
};

export const ctdlIsComplete: Check = {
  id: 'L28',
  severity: 'E',
  asks: () => t`The export to CTDL has the properties that it must have.`,
  find: (draft) =>
    flawsOf(faultsOf(ctdl(draft, draftFacts), ctdlRules), ([part]) =>
      part === 'ceterms:name' || part === 'ceterms:description' ? null : { reason: t`A registry of credentials asks whose it is: the issuer needs the whole address of a page, beginning with https://.`, place: { field: 'issuer', entryField: 'url' } },
    ),
};
