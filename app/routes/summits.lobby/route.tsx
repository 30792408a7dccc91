import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { hasPlace } from '#domain/place.ts';
import { t } from '#domain/words/t.ts';
import { WaitingLine } from '#app/approving/waiting-line.tsx';
import { ReleaseNotice } from '#app/agenda/release-notice.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { KeepPlace } from '#app/joining/keep-place.tsx';
import { LobbyAct } from '#app/joining/lobby-act.tsx';
import { LobbyFrame } from '#app/joining/lobby-frame.tsx';
import { LobbyAgenda, LobbyAnnouncements, LobbyQuestions, LobbyTable } from '#app/joining/lobby-sides.tsx';
import { LobbyStanding } from '#app/joining/lobby-standing.tsx';
import { lobbySteps } from '#app/joining/lobby-steps.tsx';
import { isLiveFor, readLobby } from '#app/joining/read-lobby.server.ts';
import { ShownLine } from '#app/joining/shown-line.tsx';
import { StepList } from '#app/ui/step-list.tsx';
import { useQuietRefresh } from '#app/ui/use-quiet-refresh.ts';

const REFRESH_EVERY_MS = 30_000;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Lobby · ${view?.summit.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export async function loader(asked: LoaderFunctionArgs) {
  const lobby = await readLobby(asked);
  if (isLiveFor(lobby)) return redirect(`/summits/${lobby.summit.slug}/now`);
  const { services: { joining, approving }, actor } = asked.context;
  const [{ shown }, waiting] = await Promise.all([orRefusal(asked, joining.readPlace(actor, lobby.summit.slug)), approving.listWaitingApprovals(actor, lobby.summit.slug)]);
  return { ...lobby, shown, waiting };
}

export async function action(asked: ActionFunctionArgs) {
  const slug = asked.params.slug ?? '';
  await orRefusal(asked, asked.context.services.joining.sayIAmHere(asked.context.actor, slug));
  return redirect(`/summits/${slug}/lobby`);
}

export default function Lobby() {
  const view = useLoaderData<typeof loader>();
  useQuietRefresh(REFRESH_EVERY_MS);
  return (
    <LobbyFrame summit={view.summit} me={view.me}>
      <div className="grid gap-x-14 gap-y-8 md:grid-cols-[minmax(0,1fr)_minmax(0,23rem)]">
        <div>
          <WaitingLine waiting={view.waiting} className="mb-5" />
          <LobbyStanding view={view} />
          <div className="mt-3 mb-5 md:mt-5">
            <StepList steps={view.summit.phase === 'over' ? [] : lobbySteps(view)} />
          </div>
          <LobbyAct view={view} />
          {hasPlace(view.me.place) && <ShownLine self={{ name: view.me.name, ...view.shown }} slug={view.summit.slug} className="mt-4" />}
          {view.me.isGuest && hasPlace(view.me.place) && <KeepPlace isWaiting={view.me.place.state === 'waiting'} then={`/summits/${view.summit.slug}/lobby`} />}
        </div>
        <div className="grid content-start gap-10">
          {view.release && <ReleaseNotice summitSlug={view.summit.slug} notice={view.release} />}
          <LobbyAnnouncements view={view} />
          <LobbyAgenda view={view} />
          <LobbyTable view={view} />
          <LobbyQuestions view={view} />
        </div>
      </div>
    </LobbyFrame>
  );
}
