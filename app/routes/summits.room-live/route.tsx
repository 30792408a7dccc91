import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { answerAct } from '#app/live/act-form.server.ts';
import { LiveSummitLine } from '#app/live/live-summit.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FacilitatedRoom } from './facilitated-room.tsx';
import { LiveRoom } from './live-room.tsx';
import { readLiveRoom } from './read-live-room.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? t`${view.notes.room.focus} · Room ${view.notes.room.number} · ${view.notes.summit.title}` : t`Room · Plenary` },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  return orRefusal(asked, readLiveRoom(context, params.slug ?? '', params.roomSlug ?? ''));
}

export async function action(asked: ActionFunctionArgs) {
  const { slug = '', roomSlug = '' } = asked.params;
  return answerAct(asked, slug, `/summits/${slug}/rooms/${roomSlug}/live`);
}

export default function RoomLive() {
  const view = useLoaderData<typeof loader>();
  // Another room is another page: what was watched of this one means nothing there.
  return (
    <LiveSummitLine key={view.notes.room.id} slug={view.notes.summit.slug} serverAt={view.serverAt}>
      {view.board ? <FacilitatedRoom view={view} board={view.board} /> : <LiveRoom view={view} board={null} />}
    </LiveSummitLine>
  );
}
