import type { DbOrTx } from '#db/client.ts';
import { reasonWords } from '#domain/introduction-reason.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tell } from '../notices/tell.ts';
import { introductionMail } from './introduction-mail.ts';

type Introduced = Omit<Parameters<typeof introductionMail>[0], 'origin' | 'community'> & { community: { id: string; slug: string; name: string } };

/** Introduces one member to another, with the reason and how to write to them, to which both agreed. */
export async function tellOfIntroduction(deps: Deps, tx: DbOrTx, given: Introduced): Promise<void> {
  const { to, other, reasons, community } = given;
  const words = () => [t`Write to ${other.name}: ${other.email}.`, ...reasons.map((reason) => reasonWords(reason, other.name))].join(' ');
  await tell(deps, tx, {
    kind: 'introduction',
    thing: { kind: 'community', id: community.id },
    byId: other.accountId,
    to: [to.accountId],
    title: community.name,
    words,
    path: `/people/${other.accountId}`,
    mail: (_id, email) => introductionMail({ ...given, to: { ...to, email }, origin: deps.origin }),
  });
}
