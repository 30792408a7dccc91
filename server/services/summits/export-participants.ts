import { listParticipations } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { toCsv } from '#domain/csv.ts';
import { isIn } from '#domain/place.ts';
import { languageWord } from '#domain/language.ts';
import { perspectiveWord, speaksAsKey } from '#domain/perspective.ts';
import { accessNeedWords } from '#domain/access-need.ts';
import { zonedDateTime } from '#domain/time-zone.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

const heads = (): string[] => [t`Name`, t`Speaks as`, t`Affiliation`, t`Role`, t`State`, t`Joined`, t`Checked in`, t`Languages`, t`Access needs`, t`Access note`];

/**
 * Writes everybody who has or had a place as CSV, times with the offset of the summit's zone. Addresses are not in it:
 * people gave them to sign in, not to be written to. What somebody needs leaves the file when they leave the summit.
 */
export async function exportParticipants({ db, record }: Deps, actor: Actor, slug: string): Promise<{ fileName: string; csv: string }> {
  const { summit } = await openSummit(db, actor, slug, 'summit.listParticipants');
  const at = (moment: Date | null): string => (moment ? zonedDateTime(moment, summit.timeZone) : '');
  const rows = (await listParticipations(db, summit.id)).map(({ participation: place, name }) => [
    name,
    perspectiveWord(speaksAsKey(place), 1),
    place.affiliation,
    place.role,
    place.state,
    at(place.joinedAt),
    at(place.checkedInAt),
    place.languages.map(languageWord).join('; '),
    isIn(place.state) ? place.accessNeeds.map((need) => accessNeedWords()[need]).join('; ') : '',
    isIn(place.state) ? place.accessNote : '',
  ]);
  await record(db, actor, { act: 'summit.peopleExported', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId, facts: { lines: rows.length } });
  return { fileName: `${slug}-participants.csv`, csv: toCsv([heads(), ...rows]) };
}
