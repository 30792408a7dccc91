import type { Actor } from '#domain/actor.ts';
import type { RoundPageAct } from '#domain/feedback/round-forms.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { Mailed } from '#server/services/feedback/rounds/mail-invited.ts';
import type { Services } from '#server/services/index.ts';

type Done = { text: string; /** The round to go to; absent: this one. */ number?: number; /** The perspective whose list was changed, to be shown open. */ at?: PerspectiveKey | null };

/** Does what was pressed on the page of a round, and says what was done. */
export async function answerRound(rounds: Services['rounds'], actor: Actor, address: RoundAddress, act: RoundPageAct): Promise<Done> {
  switch (act.intent) {
    case 'invite':
      return { text: invitedWords(await rounds.inviteToRound(actor, address, act)) };
    case 'invite-members':
      return { text: invitedWords(await rounds.inviteMembers(actor, address, act)) };
    case 'remind':
      return { text: remindedWords(await rounds.remindRound(actor, address)) };
    case 'extend':
      await rounds.extendRound(actor, address, act);
      return { text: t`The round is open longer now. Mails that are sent from now on say so.` };
    case 'link':
      await rounds.changeRoundLink(actor, address, act);
      return { text: act.link === 'off' ? t`The link opens nothing any more.` : act.link === 'renew' ? t`There is another link; the former one opens nothing any more.` : t`Whoever has the link can give feedback now.` };
    case 'close':
      return { text: closedWords(await rounds.closeRound(actor, address)) };
    case 'again':
      return { text: t`The next round is prepared, with the same questions and people.`, ...(await rounds.beginRound(actor, address, act)) };
    case 'publish-outcome':
      await rounds.publishOutcome(actor, address, act);
      return { text: t`What came of the round stands on a page of its own, to which the ledger leads.` };
    case 'outcome-back':
      await rounds.takeOutcomeBack(actor, address);
      return { text: t`The page is taken off the site. The ledger stays as it is.` };
    case 'open':
      return { text: openedWords(await rounds.openForFeedback(actor, address, act)) };
    default: {
      const { added, of: at } = await rounds.prepareRound(actor, address, act);
      if (act.off !== undefined || act.on !== undefined) return { at, text: act.off !== undefined ? t`Saved; taken off the list.` : added === 0 ? t`Saved. They are on the list, or cannot be asked any more.` : t`Saved; put on the list. Nobody is written to before you open the round.` };
      return { at, text: act.intent.startsWith('members-') ? (added === 0 ? t`They are all on the list.` : t`Saved; ${people(added)} more on the list. Nobody is written to before you open the round.`) : t`Saved. Nobody is written to before you open the round.` };
    }
  }
}

const people = (count: number): string => (count === 1 ? t`one person` : t`${count} people`);
const mailsWords = (mails: number): string => (mails === 0 ? t`no mail goes out` : mails === 1 ? t`one mail goes out` : t`${mails} mails go out`);
const sparedWords = (spared: number): string =>
  spared === 0 ? '' : spared === 1 ? t` One person was written to too often of late and gets no mail now: remind them later, or give them the link.` : t` ${spared} people were written to too often of late and get no mail now: remind them later, or give them the link.`;
const openedWords = ({ mails, spared }: Mailed): string => t`The round is open; ${mailsWords(mails)}.${sparedWords(spared)}`;
const invitedWords = ({ mails, spared, known }: Mailed & { known: number }): string => `${mails + spared === 0 ? t`Nobody new was invited` : t`Invited ${people(mails + spared)}`}${known === 0 ? '' : known === 1 ? t`; one person was asked already` : t`; ${known} people were asked already`}.${sparedWords(spared)}`;
const remindedWords = ({ people: reminded }: { people: number }): string => (reminded === 0 ? t`Everybody who has not finished was written to within the last day.` : t`Reminded ${people(reminded)}.`);
const closedWords = ({ mails }: { mails: number }): string => (mails === 0 ? t`The round is closed.` : mails === 1 ? t`The round is closed; a mail of thanks goes out.` : t`The round is closed; ${mails} mails of thanks go out.`);
