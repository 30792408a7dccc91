import { useEffect } from 'react';
import { Notice } from '#app/ui/notice.tsx';
import { LinkButton } from '#app/ui/button.tsx';

export type GoOn = { address: string; name: string };

/** On to a provider. A form may not lead to another site, so the page does: by itself, or by a press where no script runs. */
export function GoOnNotice({ goOn: { address, name } }: { goOn: GoOn }) {
  useEffect(() => window.location.assign(address), [address]);
  return (
    <Notice
      className="mb-6"
      takesFocus
      title={`On to ${name}`}
      acts={
        <LinkButton to={address} reloadDocument variant="primary" icon="external">
          Go on to {name}
        </LinkButton>
      }
    >
      Say there that it may tell us who you are; then you come back to this page.
    </Notice>
  );
}
