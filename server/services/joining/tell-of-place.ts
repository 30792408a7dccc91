import type { SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import { startOfDay } from '#domain/time-zone.ts';
import type { Deps } from '../deps.ts';
import { tell } from '../notices/tell.ts';
import { placeFoundMail } from './place-found-mail.ts';

/** Tells somebody who waited that they have a place now, in the transaction that gives it to them. */
export async function tellOfPlace(deps: Deps, tx: DbOrTx, { accountId, name, summit }: { accountId: string; name: string; summit: SummitRow }): Promise<void> {
  const { id, title, slug, startsOn, timeZone, place } = summit;
  await tell(deps, tx, {
    kind: 'place',
    thing: { kind: 'summit', id },
    byId: null,
    to: [accountId],
    title,
    path: `/summits/${slug}/lobby`,
    happensAt: startOfDay(startsOn, timeZone),
    timeZone,
    place,
    mail: (_accountId, email) => placeFoundMail({ email, name, summit, origin: deps.origin }),
  });
}
