import { listAskedPeople } from '#db/repositories/report-approving.ts';
import type { ReportRow } from '#db/repositories/reports.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '#server/services/deps.ts';
import { tell } from '#server/services/notices/tell.ts';
import { askMail } from './approval-mails.ts';
import type { PartsOfPerson } from './parts-to-ask.ts';

type About = Omit<Parameters<typeof askMail>[0], 'email' | 'parts' | 'origin' | 'report'> & { report: Pick<ReportRow, 'id' | 'slug' | 'title'> };

/** Asks each of these people by one notice, of all that is theirs; answers how many of them can be written to. Guests without an address find it in their list alone. */
export async function mailAsked(deps: Pick<Deps, 'postMail' | 'origin' | 'now' | 'sign'>, tx: DbOrTx, parts: readonly PartsOfPerson[], about: About): Promise<number> {
  const { report, summit, closesAt, note } = about;
  const people = await listAskedPeople(tx, parts.map((each) => each.accountId));
  const partsOf = new Map(parts.map((each) => [each.accountId, each]));
  await tell(deps, tx, {
    kind: 'approval',
    thing: { kind: 'approval', id: report.id },
    byId: null,
    to: people.map(({ id }) => id),
    title: report.title,
    words: note,
    path: `/reports/${report.slug}/approve`,
    happensAt: closesAt,
    timeZone: summit.timeZone,
    mail: (accountId, email) => {
      const own = partsOf.get(accountId);
      return own ? askMail({ ...about, email, parts: own, origin: deps.origin }) : null;
    },
  });
  return people.filter(({ email }) => email !== null).length;
}
