import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { NotesPageHeader, notesPath } from '#app/versions/notes-page-header.tsx';
import { ThreadLine } from './thread-line.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? t`Remarks on the notes: ${view.room.focus} · ${view.summit.title} · Plenary` : t`Remarks · Plenary` },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  return orRefusal(asked, context.services.remarks.readRoomRemarks(context.actor, params.slug ?? '', params.roomSlug ?? ''));
}

/** The remarks apart from the text: for paper, and where there is no JavaScript. */
export default function RoomRemarks() {
  const { open, resolved, ...place } = useLoaderData<typeof loader>();
  const parts = [
    { id: 'open', title: open.length === 1 ? t`One open remark` : t`${open.length} open remarks`, threads: open },
    { id: 'resolved', title: resolved.length === 1 ? t`One resolved remark` : t`${resolved.length} resolved remarks`, threads: resolved },
  ].filter(({ threads }) => threads.length > 0);
  return (
    <Page>
      <NotesPageHeader place={place} title="Remarks" standfirst="What was said about the words of these notes, in the order in which it was begun. Answer beside the words themselves." acts={<LinkButton to={notesPath(place)}>Back to the notes</LinkButton>} />
      {parts.length === 0 && (
        <EmptyState icon="remark" title="No remarks yet">
          Choose words in the notes and press “Remark” to say something about them.
        </EmptyState>
      )}
      {parts.map(({ id, title, threads }, position) => (
        <Section key={id} id={id} title={title} rule={position === 0 ? 'none' : 'hair'}>
          <ol className="max-w-measure">
            {threads.map((thread) => (
              <ThreadLine key={thread.id} thread={thread} zone={place.summit.timeZone} />
            ))}
          </ol>
        </Section>
      ))}
    </Page>
  );
}
