import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { previewPath, studioPath } from '#app/credentials/credential-addresses.ts';
import { CredentialPage } from '#app/credentials/credential-page.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`${view.draft.name} · Preview · Plenary` : t`Preview · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readCredentialPreview(asked.context.actor, asked.params.slug ?? ''));

/** A credential as whoever may earn it would read it now. */
export default function PreviewCredential() {
  const view = useLoaderData<typeof loader>();
  const { slug, version } = view;
  return (
    <>
      <div className="px-edge pt-6">
        <Notice
          icon="eye"
          title="This is a preview."
          acts={
            <>
              <LinkButton to={studioPath(slug)} size="small" icon="back">
                Back to the studio
              </LinkButton>
              <LinkButton to={`${previewPath(slug)}/credential.pdf`} size="small" variant="quiet" reloadDocument>
                Print form (PDF)
              </LinkButton>
            </>
          }
        >
          So earners would read it if version {version} were published now.
        </Notice>
      </div>
      <CredentialPage view={view} filesPath={previewPath(slug)} />
    </>
  );
}
