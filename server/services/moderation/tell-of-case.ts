import { listFlags, type FoundCase } from '#db/repositories/flag-cases.ts';
import { getAccount } from '#db/repositories/accounts.ts';
import type { ModerationActRow } from '#db/repositories/moderation-acts.ts';
import type { DbOrTx } from '#db/client.ts';
import { actWords, type ActKind, type ReasonKind, reasonWords } from '#domain/moderation/kinds.ts';
import { saidTo } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps, Mail } from '../deps.ts';
import { tell } from '../notices/tell.ts';
import { actUrl } from './act-address.ts';
import { type Judge, toldFirst } from './judges.ts';
import { listJudges, subjectOf } from './open-case.ts';

const titleOf = ({ topic, community }: FoundCase): string => topic?.title ?? t`People of ${community.name}`;
const casePath = ({ community, flagCase }: FoundCase): string => `/communities/${community.slug}/moderation/${flagCase.id}`;

/** What was flagged, why, and what whoever did so says of it. */
function flagged({ post }: FoundCase, { kind, words }: { kind: ReasonKind; words: string }): string {
  const reason = reasonWords()[kind].name;
  return post ? t`Post ${post.number} was flagged (${reason}): ${words}` : t`An entry in the directory was flagged (${reason}): ${words}`;
}

/** Tells those who moderate that something was flagged for the first time. */
export async function tellOfFlag(deps: Deps, tx: DbOrTx, found: FoundCase, { kind, words }: { kind: ReasonKind; words: string }): Promise<void> {
  const judges = await listJudges(tx, found, await subjectOf(tx, found), 'hide');
  await tell(deps, tx, { kind: 'case', thing: { kind: 'case', id: found.flagCase.id }, byId: null, to: toldFirst(judges), title: () => titleOf(found), words: () => flagged(found, { kind, words }), path: casePath(found), sourceId: found.flagCase.id });
}

/** Tells those who may decide that somebody appeals. */
export async function tellOfAppeal(deps: Deps, tx: DbOrTx, found: FoundCase, judges: readonly Judge[], words: string): Promise<void> {
  await tell(deps, tx, { kind: 'case', thing: { kind: 'case', id: found.flagCase.id }, byId: null, to: toldFirst(judges), title: () => titleOf(found), words: () => t`An appeal waits for you: ${words}`, path: casePath(found) });
}

type Decided = { found: FoundCase; act: Pick<ModerationActRow, 'id' | 'kind' | 'accountId'>; words: () => string };

/** Tells whom an act concerns what was decided, in the list and by mail; of a ban always by mail, since they cannot read the list any more. */
export async function tellOfDecision(deps: Deps, tx: DbOrTx, { found, act, words }: Decided, email: string | null): Promise<void> {
  if (act.accountId === null || act.kind === 'dismiss') return;
  const mail = (recipient: string): Mail => decisionMail(deps, { recipient, found, act, words });
  const byMail = act.kind === 'ban' ? {} : { mail: (_accountId: string, recipient: string) => mail(recipient) };
  await tell(deps, tx, { kind: 'decision', thing: { kind: 'act', id: act.id }, byId: null, to: [act.accountId], title: () => titleOf(found), words, path: `/acts/${act.id}`, ...byMail });
  if (act.kind !== 'ban' || email === null) return;
  const { language } = await getAccount(tx, act.accountId);
  await deps.postMail(tx, saidTo({ language }, () => mail(email)));
}

/** Tells those who flagged a thing what became of it: why it was left as it is, or that something was done. */
export async function tellWhoFlagged(deps: Deps, tx: DbOrTx, found: FoundCase, { kind, words }: { kind: ActKind; words: string }): Promise<void> {
  const to = (await listFlags(tx, found.flagCase.id)).flatMap(({ flag }) => flag.accountId ?? []);
  const home = `/communities/${found.community.slug}`;
  const path = found.post && found.topic ? `${home}/topics/${found.topic.number}/posts/${found.post.number}/flag` : `${home}/people/${found.flagCase.personId ?? ''}/flag`;
  await tell(deps, tx, { kind: 'decision', thing: { kind: 'case', id: found.flagCase.id }, byId: null, to, title: () => titleOf(found), words: () => (kind === 'dismiss' ? t`What you flagged was left as it is: ${words}` : t`Those who moderate acted upon what you flagged. Thank you.`), path });
}

/** Tells who acted what was decided about an appeal against it. */
export async function tellWhoActed(deps: Deps, tx: DbOrTx, found: FoundCase, actorId: string | null, { byId, words }: { byId: string; words: () => string }): Promise<void> {
  if (actorId !== null) await tell(deps, tx, { kind: 'decision', thing: { kind: 'case', id: found.flagCase.id }, byId, to: [actorId], title: () => titleOf(found), words, path: casePath(found) });
}

/** What the person whom an act concerns reads in their mail. The link opens without signing in, for who cannot any more. */
const decisionMail = (deps: Deps, { recipient, found, act, words }: Decided & { recipient: string }): Mail => ({
  recipient,
  subject: t`A decision about you: ${found.community.name}`,
  text: [t`Hello,`, '', t`those who moderate “${found.community.name}” decided about something of yours (${titleOf(found)}):`, '', words(), '', actWords()[act.kind].meaning, '', t`Read the decision, and appeal once if you think it is wrong: ${actUrl(deps, act.id)}`, ''].join('\n'),
});
