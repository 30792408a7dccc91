import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { NotesDownloads } from './notes-downloads.tsx';

const NotesEditor = lazy(() => import('#app/editor/notes-editor.tsx'));

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? `Notes: ${view.room.focus} · ${view.summit.title} · Plenary` : 'Notes · Plenary' },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  return orRefusal(asked, context.services.documents.readRoomNotes(context.actor, params.slug ?? '', params.roomSlug ?? ''));
}

export default function RoomNotes() {
  const { summit, room, documentId, mayWrite, paragraphs } = useLoaderData<typeof loader>();
  const isHydrated = useHydrated();
  const asStored = paragraphs.map((paragraph, place) => <p key={place}>{paragraph}</p>);
  return (
    <Page>
      <PageHeader
        eyebrow={
          <>
            <Link to={`/summits/${summit.slug}/rooms/${room.slug}`} className="text-inherit">
              {summit.title}
            </Link>
            , room {room.number}
          </>
        }
        title={room.focus}
        standfirst={room.summary}
        acts={<LinkButton to={`/summits/${summit.slug}/rooms/${room.slug}/notes/versions`}>Versions</LinkButton>}
      />
      <noscript>
        <Notice title="Writing together needs JavaScript" className="mb-4 max-w-measure">What the room has written so far stands below.</Notice>
      </noscript>
      {isHydrated ? (
        <Suspense fallback={<div className="notes">{asStored}</div>}>
          <NotesEditor documentId={documentId} mayWrite={mayWrite} label={`Notes of room ${room.number}, ${room.focus}`} />
        </Suspense>
      ) : (
        <div className="notes">{paragraphs.length > 0 ? asStored : <p className="text-ink-faint">Nothing is written yet.</p>}</div>
      )}
      <NotesDownloads notes={`/summits/${summit.slug}/rooms/${room.slug}/notes`} />
    </Page>
  );
}
