import type { SubmissionResult } from '@conform-to/react';
import { useSearchParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ConfirmByName, type Confirmation } from '#app/ui/confirm-by-name.tsx';
import { ConfirmLink } from '#app/ui/confirm-link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';

type Props = { /** The page of the session. */ address: string; title: string; /** Why the removal was refused. */ error: SubmissionResult['error'] | undefined };

/** Removing a session for good, confirmed by its title: in a dialog, or in the page where that was asked for by an address. */
export function Removal({ address, title, error }: Props) {
  const [asked] = useSearchParams();
  const confirmation: Confirmation = {
    // The page is long, and without JavaScript it opens where its address says.
    action: `${address}?remove=session#remove`,
    name: title,
    intent: 'remove',
    act: t`Remove the session`,
    consequence: t`It leaves the working agenda with its planned rooms, and people’s stars on it are lost. The agenda that was released keeps it until the next release.`,
  };
  return (
    <Section title="Remove the session" id="remove">
      {error?.[''] && <Notice tone="bad" title={error[''].join(' ')} className="mb-4" />}
      {asked.has('remove') ? (
        <div className="max-w-measure">
          <ConfirmByName {...confirmation} error={error?.confirmedName?.join(' ')} cancel={<LinkButton to={address} preventScrollReset>Keep it</LinkButton>} />
        </div>
      ) : (
        <ConfirmLink label="Remove this session" title="Remove this session?" confirmation={confirmation} />
      )}
    </Section>
  );
}
