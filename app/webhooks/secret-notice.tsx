import { Link } from '@remix-run/react';
import { Notice } from '#app/ui/notice.tsx';
import { t } from '#domain/words/t.ts';

type Props = { secret: string; /** Of a webhook that has one for the first time, or another from now on. */ isFirst: boolean };

/** The secret that was just made, this once: it cannot be shown again. */
export const SecretNotice = ({ secret, isFirst }: Props) => (
  <Notice tone="good" title={isFirst ? t`The address is told from now on. Copy its secret now: it is shown this once.` : t`There is a new secret. Copy it now: it is shown this once.`} className="mb-6" takesFocus>
    <p className="mt-2">
      <code className="block border border-line-strong bg-sheet px-3 py-2 font-mono text-s break-all select-all" id="webhook-secret">
        {secret}
      </code>
    </p>
    <p className="mt-2">
      Every message is signed with it, so that your program can tell that it comes from here. <Link to="/api#webhooks">How to check a signature</Link>.
    </p>
    {!isFirst && <p className="mt-2">For 24 hours messages are signed with the one before as well, so that you can change over without losing any.</p>}
  </Notice>
);
