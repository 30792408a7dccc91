/** How somebody can sign in at this moment. */
export type WaysIn = {
  hasPassword: boolean;
  passkeys: number;
  /** Accounts elsewhere that sign in here, as far as this site still offers them. */
  linked: number;
  /** Whether the link in a mail comes as far as the mailbox; without a mail server it stays in the outbox. */
  isMailSent: boolean;
  /** A made-up person of the demo, whose link signs in again and again. */
  hasDemoLink: boolean;
};

/** Whether somebody who gives one of these up could still sign in by themselves. */
export const hasAnotherWayIn = ({ hasPassword, passkeys, linked, isMailSent, hasDemoLink }: WaysIn): boolean => isMailSent || hasDemoLink || hasPassword || passkeys + linked > 1;
