import { type InvitationRow, listInvitations } from '#db/repositories/feedback-asking.ts';
import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import { roomRuleWords } from '#domain/attribution.ts';
import { invitationLines } from '#domain/feedback/invitation-lines.ts';
import type { PrepareRound } from '#domain/feedback/round-forms.ts';
import type { FormPart } from '#domain/meanwhile.ts';
import { type PerspectiveKey, perspectiveKeys, perspectiveWord } from '#domain/perspective.ts';
import { zonedDate, zonedTime } from '#domain/time-zone.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireUnchanged } from '#server/services/require-unchanged.ts';

type Written = Pick<PrepareRound, 'title' | 'introduction' | 'perspectives' | 'questions' | 'closesOn' | 'closesAt' | 'timeZone' | 'attribution' | 'mayChooseAttribution' | 'isLedgerPublic' | 'hasLink' | 'people'>;

const questionText = (perspective: PerspectiveKey | null, text: string, how: string): string => (perspective === null ? t`To everybody: ${text} (${how})` : t`To ${perspectiveWord(perspective, 2)}: ${text} (${how})`);

const yesOf = (is: boolean): string => (is ? t`Yes` : t`No`);

/** A round in preparation field by field, in the words and the order of its form. */
export function roundParts({ title, introduction, perspectives, questions, closesOn, closesAt, timeZone, attribution, mayChooseAttribution, isLedgerPublic, hasLink, people }: Written): FormPart[] {
  const asked = perspectiveKeys.filter((key) => perspectives.includes(key));
  const lines = perspectiveKeys.flatMap((key) => {
    const own = people.filter(({ perspective }) => perspective === key).toSorted((one, other) => (one.email < other.email ? -1 : 1));
    return own.length === 0 ? [] : [[key, invitationLines(own)] as const];
  });
  const part = (name: keyof Written, label: string, text: string): FormPart => ({ name, label, value: text, text });
  const choice = (name: keyof Written, label: string, is: boolean): FormPart => ({ name, label, value: is ? 'on' : '', text: yesOf(is) });
  return [
    part('title', t`Title`, title),
    part('introduction', t`A word to those you ask`, introduction),
    { name: 'perspectives', label: t`Perspectives`, value: asked, text: asked.map((key) => perspectiveWord(key, 2)).join(', ') },
    {
      name: 'questions',
      label: t`Questions`,
      value: questions.map(({ id, perspective, text, kind, choices }) => ({ id, perspective: perspective ?? '', text, kind, choices: choices.join('\n') })),
      text: questions.map(({ perspective, text, kind, choices }) => questionText(perspective, text, kind === 'rating' ? t`from 1 to 4` : kind === 'words' ? t`in words` : choices.join(' / '))).join('\n'),
    },
    { name: 'people', label: t`Invited by mail`, value: Object.fromEntries(lines), text: lines.map(([key, written]) => `${t`As ${perspectiveWord(key, 2)}:`}\n${written}`).join('\n') },
    part('closesOn', t`It closes on`, closesOn),
    part('closesAt', t`At`, closesAt),
    part('timeZone', t`Time zone`, timeZone),
    { name: 'attribution', label: t`Those who give feedback are shown`, value: attribution, text: roomRuleWords()[attribution] },
    choice('mayChooseAttribution', t`They may choose how they are shown`, mayChooseAttribution),
    choice('isLedgerPublic', t`Everybody may read what was said`, isLedgerPublic),
    choice('hasLink', t`Whoever has the link can give feedback`, hasLink),
  ];
}

/** Who is asked without a line of the form: members by name, and how many who came unasked before. Buttons change it, so that two who prepare a round are told it apart. */
const membersPart = (invitations: readonly InvitationRow[]): FormPart => {
  const unasked = invitations.filter(({ cameUnasked }) => cameUnasked).length;
  const lines = perspectiveKeys.flatMap((key) => {
    const names = invitations.flatMap(({ email, cameUnasked, name, perspective }) => (email === null && !cameUnasked && perspective === key ? [name] : []));
    return names.length === 0 ? [] : [t`As ${perspectiveWord(key, 2)}: ${names.join(', ')}`];
  });
  const text = [...lines, ...(unasked === 0 ? [] : [t`Who gave feedback before without being asked: ${unasked}`])].join('\n');
  return { name: 'members', label: t`On the list by their accounts`, value: '', text, isTold: true };
};

/** A round as its form has it, with those who were invited by a line there, and with those who are asked without one. */
export async function preparedParts(db: DbOrTx, round: RoundRow): Promise<FormPart[]> {
  const { closesAt, timeZone, linkCode } = round;
  const invitations = await listInvitations(db, round.id);
  const people = invitations.flatMap(({ email, name, perspective }) => (email === null ? [] : [{ email, name, perspective }]));
  const written = roundParts({ ...round, closesOn: closesAt === null ? '' : zonedDate(closesAt, timeZone), closesAt: closesAt === null ? '' : zonedTime(closesAt, timeZone), hasLink: linkCode !== null, people });
  return [...written, membersPart(invitations)];
}

/** Lets nobody prepare a round over what somebody else saved since they opened its form, within a transaction that holds it. Refuses with `changed-meanwhile`. */
export async function requireSeen(deps: Pick<Deps, 'hashSecret'>, tx: DbOrTx, round: RoundRow, asked: PrepareRound): Promise<void> {
  if (asked.mark === undefined || round.state !== 'prepared') return;
  requireUnchanged(deps, { what: 'round', mark: asked.mark, theirs: await preparedParts(tx, round), mine: roundParts(asked) });
}
