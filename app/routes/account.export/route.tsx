import type { MetaFunction } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import { LinkButton } from '#app/ui/button.tsx';

export const meta: MetaFunction = () => [{ title: t`My data · Plenary` }];

export default function ExportPage() {
  return (
    <div className="grid max-w-measure gap-5">
      <p>
        Everything we hold on you, in one file: your account and profile, the browsers you are signed in with, communities, places in summits with what you said when
        joining, stars, points, questions, announcements, invitations, versions of notes that you named or had kept, and the mails we wrote to you. Passwords and the secrets of links are left out.
      </p>
      <p className="text-s text-ink-soft">The file is JSON, which people can read in any text editor and programs can take up.</p>
      <div>
        <LinkButton to="/account/export.json" reloadDocument download icon="download" variant="primary">
          Download my data
        </LinkButton>
      </div>
    </div>
  );
}
