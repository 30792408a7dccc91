import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { NotesPlace } from '#app/editor/notes-place.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { StoredText } from '#app/versions/stored-text.tsx';
import { NotesDownloads } from './notes-downloads.tsx';
import { notesWords, WRITE_HERE } from './notes-words.ts';
import { WhoWrote } from './who-wrote.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? t`Notes: ${view.room.focus} · ${view.summit.title} · Plenary` : t`Notes · Plenary` },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  return orRefusal(asked, context.services.documents.readRoomNotes(context.actor, params.slug ?? '', params.roomSlug ?? ''));
}

export default function RoomNotes() {
  const { summit, room, documentId, writer, mayWrite, shownAs, hasPlace, importedContributors, text } = useLoaderData<typeof loader>();
  const address = `/summits/${summit.slug}/rooms/${room.slug}`;
  const words = notesWords(room.state);
  const readOnly = mayWrite ? null : words.readOnly;
  const placeholder = mayWrite ? WRITE_HERE : words.nothing;
  return (
    <Page>
      <PageHeader
        eyebrow={
          <>
            <Link to={address} className="text-inherit">
              {summit.title}
            </Link>
            , room {room.number}
          </>
        }
        title={room.focus}
        standfirst={<span className="max-md:hidden">{room.summary}</span>}
        acts={<LinkButton to={`${address}/notes/versions`}>Versions</LinkButton>}
      />
      <noscript>
        <Notice title="Writing together needs JavaScript" className="mb-4 max-w-measure">What the room has written so far stands below.</Notice>
      </noscript>
      <NotesPlace documentId={documentId} writer={writer} readOnly={readOnly} label={`Notes of room ${room.number}, ${room.focus}`} placeholder={placeholder}>
        <StoredText parts={text} placeholder={placeholder} />
      </NotesPlace>
      {importedContributors.length > 0 && <WhoWrote contributors={importedContributors} />}
      <NotesDownloads notes={`${address}/notes`} shownAs={shownAs} changesAt={hasPlace ? `/summits/${summit.slug}/place` : '/account/profile'} />
    </Page>
  );
}
