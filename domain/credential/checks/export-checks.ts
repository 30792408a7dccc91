import type { z } from 'zod';
import type { CredentialDraft } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';
import { openBadge } from '../exports/achievement.ts';
import { ctdl } from '../exports/ctdl.ts';
import { draftFacts } from '../exports/export-facts.ts';
import { achievementShape, ctdlShape } from '../exports/export-shapes.ts';
import type { Check, Flaw } from './finding.ts';

type Path = readonly PropertyKey[];
/** Of which field a part of an export was made, and what to say where it is not as the standard asks. */
type Told = { reason: string; place: DraftPlace };

/** What an export lacks, each place once; a field that is empty altogether is told by L01. */
function flawsOf(shape: z.ZodType, written: unknown, told: (path: Path) => Told | null): Flaw[] {
  const reading = shape.safeParse(written);
  const flaws = (reading.error?.issues ?? []).map(({ path }) => told(path)).filter((flaw) => flaw !== null);
  return [...new Map(flaws.map((flaw) => [JSON.stringify(flaw.place), flaw])).values()];
}

const FULL_ADDRESS = 'the whole address of a page, beginning with https://';

function toldOfBadge({ alignments, rubric, tags }: CredentialDraft, [part, index, property]: Path): Told | null {
  if (part === 'name' || part === 'description') return null;
  if (part === 'alignment') return { reason: property === 'targetUrl' ? `This alignment needs ${FULL_ADDRESS}: a badge could not carry it otherwise.` : 'This alignment needs a name: a badge could not carry it otherwise.', place: { field: 'alignments', entryId: alignments[Number(index)]?.id, entryField: property === 'targetUrl' ? 'url' : 'name' } };
  if (part === 'inLanguage') return { reason: 'The language is none that a badge can name. Write its short tag, for example “en” or “pt-BR”.', place: { field: 'language' } };
  if (part === 'tag') return { reason: 'One tag is empty.', place: { field: 'tags', entryId: tags[Number(index)] } };
  return { reason: 'This row cannot be carried by a badge as it is.', place: { field: 'rubric', entryId: rubric.rows[Number(index)]?.id } };
}

export const badgeIsValid: Check = {
  id: 'L27',
  severity: 'E',
  asks: 'The export to Open Badges 3.0 keeps to its schema.',
  find: (draft) => flawsOf(achievementShape, openBadge(draft, draftFacts), (path) => toldOfBadge(draft, path)),
};

export const ctdlIsComplete: Check = {
  id: 'L28',
  severity: 'E',
  asks: 'The export to CTDL has the properties that it must have.',
  find: (draft) =>
    flawsOf(ctdlShape, ctdl(draft, draftFacts), ([part]) =>
      part === 'ceterms:name' || part === 'ceterms:description' ? null : { reason: `A registry of credentials asks whose it is: the issuer needs ${FULL_ADDRESS}.`, place: { field: 'issuer', entryField: 'url' } },
    ),
};
