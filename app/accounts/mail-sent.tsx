import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Notice } from '#app/ui/notice.tsx';
import { NarrowPage } from './narrow-page.tsx';

type Props = { email: string; /** How long the link works. */ within: '30 minutes' | '24 hours'; isMailSent: boolean; again: string; children?: ReactNode };

/** The words alone, for a page that has its own frame. */
export const MailSentWords = ({ email, within, isMailSent, again, children }: Props) => (
  <>
    <p>
      We wrote to <strong className="break-words">{email}</strong>. {within === '24 hours' ? 'Open the link in that mail within 24 hours.' : 'Open the link in that mail within 30 minutes.'} {children}
    </p>
    {!isMailSent && (
      <Notice title="This installation has no mail server yet">The mail waits in the outbox, which administrators of the site find under Administration.</Notice>
    )}
    <p className="text-s text-ink-soft">
      Nothing there after some minutes? Look among the unwanted mail, or <Link to={again}>check the address and try again</Link>.
    </p>
  </>
);

/** After a mail was sent: the same page whether the address has an account or not. */
export const MailSent = (props: Props) => (
  <NarrowPage title="Look into your mail">
    <MailSentWords {...props} />
  </NarrowPage>
);
