import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { WaitingLine } from '#app/approving/waiting-line.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LobbyFrame } from '#app/joining/lobby-frame.tsx';
import { isLiveFor, readLobby } from '#app/joining/read-lobby.server.ts';
import { answerAct } from '#app/live/act-form.server.ts';
import { LineState } from '#app/live/line-state.tsx';
import { LiveSummitLine } from '#app/live/live-summit.tsx';
import { readChannels } from '#app/live/read-channels.server.ts';
import { NowPage } from './now-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Now · ${view?.summit.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export async function loader(asked: LoaderFunctionArgs) {
  const lobby = await readLobby(asked);
  const { summit, me, release } = lobby;
  if (!isLiveFor(lobby)) return redirect(`/summits/${summit.slug}/lobby`);
  const { services, actor } = asked.context;
  const [{ serverAt, channels }, waiting] = await Promise.all([orRefusal(asked, readChannels(asked.context, summit.slug, ['me', 'now'])), services.approving.listWaitingApprovals(actor, summit.slug)]);
  return { summit, me, release, serverAt, channels, waiting };
}

export async function action(asked: ActionFunctionArgs) {
  const slug = asked.params.slug ?? '';
  return answerAct(asked, slug, `/summits/${slug}/now`);
}

export default function Now() {
  const { summit, me, release, serverAt, channels, waiting } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <LiveSummitLine key={summit.slug} slug={summit.slug} serverAt={serverAt}>
      <LobbyFrame summit={summit} me={me} isOn aside={<LineState />}>
        <WaitingLine waiting={waiting} className="mb-5" />
        <NowPage {...{ summit, release, serverAt, channels, lastResult }} isGuest={me.isGuest} />
      </LobbyFrame>
    </LiveSummitLine>
  );
}
