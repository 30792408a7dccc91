import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { versionNameSchema } from '#domain/document/version-form.ts';
import { t } from '#domain/words/t.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { versionTitle } from '#app/versions/version-words.ts';
import { notesPath, NotesPageHeader } from '#app/versions/notes-page-header.tsx';
import { belowSchema } from './asked-page.ts';
import { NameForm } from './name-form.tsx';
import { NoVersions } from './no-versions.tsx';
import { VersionLine } from './version-line.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? t`Versions of the notes: ${view.room.focus} · ${view.summit.title} · Plenary` : t`Versions · Plenary` },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params, request } = asked;
  const below = belowSchema.parse(new URL(request.url).searchParams.get('below'));
  return orRefusal(asked, context.services.documents.listVersions(context.actor, params.slug ?? '', params.roomSlug ?? '', below));
}

export async function action({ request, params: { slug = '', roomSlug = '' }, context }: ActionFunctionArgs) {
  const { services, actor, origin } = context;
  return answerForm({ request, context }, versionNameSchema, async ({ name, renames }) => {
    if (renames === undefined) {
      const { number } = await services.documents.nameVersion(actor, slug, roomSlug, name);
      return redirectWithFlash(`/summits/${slug}/rooms/${roomSlug}/notes/versions`, { tone: 'good', text: t`The notes as they are now are version ${number}, “${name}”.` }, origin);
    }
    await services.documents.renameVersion(actor, slug, roomSlug, renames, name);
    return redirectWithFlash(`/summits/${slug}/rooms/${roomSlug}/notes/versions`, { tone: 'good', text: t`Version ${renames} is now called “${name}”.` }, origin);
  });
}

export default function Versions() {
  const { versions, count, isNewest, olderThan, ...place } = useLoaderData<typeof loader>();
  const newest = isNewest ? versions[0] : undefined;
  return (
    <Page>
      <NotesPageHeader
        place={place}
        title="Versions"
        standfirst={`${place.isClosed ? 'These notes are closed, so no further version comes.' : 'A version is kept whenever everybody pauses for two minutes or has left.'} Look at one to see what changed, and by whom.`}
        acts={<LinkButton to={notesPath(place)}>Back to the notes</LinkButton>}
      />
      {place.mayName && isNewest && <NameForm key={newest && versionTitle(newest)} newest={newest?.number ?? null} />}
      {versions.length === 0 ? (
        <NoVersions {...place} />
      ) : (
        <Section title={titleOf({ versions, count })} rule="none" id="versions">
          <ol>
            {versions.map((version) => (
              <VersionLine key={version.number} version={version} place={place} />
            ))}
          </ol>
          {!(isNewest && olderThan === null) && (
            <nav aria-label="More versions" className="mt-6 flex flex-wrap gap-2 print:hidden">
              {!isNewest && <LinkButton to="?">Newest versions</LinkButton>}
              {olderThan !== null && <LinkButton to={`?below=${olderThan}`}>Older versions</LinkButton>}
            </nav>
          )}
        </Section>
      )}
    </Page>
  );
}

/** "3 versions", and on a page of more than one from which to which. */
function titleOf({ versions, count }: { versions: readonly { number: number }[]; count: number }): string {
  const [first, last] = [versions[0], versions.at(-1)];
  if (versions.length === count || !first || !last) return count === 1 ? t`One version` : t`${count} versions`;
  return t`Versions ${first.number} to ${last.number} of ${count}`;
}
