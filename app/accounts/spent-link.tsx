import type { EmailLinkState } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { NarrowPage } from './narrow-page.tsx';

const words: Record<Exclude<EmailLinkState, 'open'>, { title: string; body: string }> = {
  used: { title: t`This link has already been used`, body: t`Each link works once. If it was you, there is nothing more to do here.` },
  expired: { title: t`This link has run out`, body: t`Links are open for a short while only, so that an old mail opens no door.` },
  unknown: { title: t`This link is not known here`, body: t`It may have been cut short on its way, or a later change of your account took it back.` },
};

type Props = { state: Exclude<EmailLinkState, 'open'>; next: { to: string; label: string } };

/** A link that opens nothing any more says so plainly, and what to do instead. */
export const SpentLink = ({ state, next }: Props) => (
  <NarrowPage title={words[state].title} standfirst={`${words[state].body} Nothing is lost.`}>
    <div className="flex flex-wrap gap-2">
      <LinkButton to={next.to} variant="primary">
        {next.label}
      </LinkButton>
    </div>
  </NarrowPage>
);
