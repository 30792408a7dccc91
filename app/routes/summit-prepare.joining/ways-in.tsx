import { Form, useParams } from '@remix-run/react';
import type { JoiningSettingsView } from '#server/services/summits/read-joining-settings.ts';
import { showJoinCode } from '#domain/join-code.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** Code, link and QR: three ways to the same door, and how to change the lock. */
export function WaysIn({ view: { title, joinCode, joinUrl } }: { view: JoiningSettingsView }) {
  const { slug = '' } = useParams();
  return (
    <div className="flex flex-wrap items-start gap-x-10 gap-y-6">
      <QrCode text={joinUrl} label={`join ${title}`} className="size-44 border border-line" />
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-xs text-ink-soft">Code</p>
        <p className="font-serif text-3xl leading-tight font-semibold tracking-[0.06em]">{showJoinCode(joinCode)}</p>
        <p className="mt-4 text-xs text-ink-soft">Link</p>
        <p className="break-all">
          <a href={joinUrl}>{joinUrl}</a>
        </p>
        <div className="mt-5 flex flex-wrap gap-2">
          <LinkButton to={`/summits/${slug}/join-sheet`} icon="print">
            Sheet to print
          </LinkButton>
        </div>
        <div className="mt-3">
          <Disclosure summary="Renew the code">
            <Form method="post" className="max-w-measure text-s text-ink-soft">
              <p>For a code that went where it should not. The one above, and every link, poster and slide with it, stops working at once. People who are in stay in.</p>
              <SubmitButton size="small" name="intent" value="renew-code" className="mt-3">
                Renew {showJoinCode(joinCode)}
              </SubmitButton>
            </Form>
          </Disclosure>
        </div>
      </div>
    </div>
  );
}
