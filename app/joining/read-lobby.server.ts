import type { LoaderFunctionArgs } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import type { LobbyView } from '#server/services/joining/read-lobby.ts';
import { isRefusal } from '#domain/refusal.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

const NOT_IN = t`You have no place in this summit yet, or not on this device. Join it here; if you have joined with an address, sign in with that.`;

/** Where somebody stands in a summit, for its lobby and for Now. Who has nothing to do with it is led to its public page, which has the door. */
export function readLobby(asked: LoaderFunctionArgs): Promise<LobbyView> {
  const { context, params: { slug = '' } } = asked;
  const lobby = context.services.joining.readLobby(context.actor, slug).catch(async (thrown: unknown) => {
    // A colleague passed the address on: the public page has the door, and tells drafts from summits.
    throw isRefusal(thrown) && thrown.kind === 'forbidden' ? await redirectWithFlash(`/summits/${slug}`, { tone: 'plain', text: NOT_IN }, context.origin) : thrown;
  });
  return orRefusal(asked, lobby);
}

/** Whether Now is the place of somebody rather than the lobby: on the days of the summit, once they have a place in it. */
export const isLiveFor = ({ summit, me }: LobbyView): boolean => summit.phase === 'on' && (me.place.state === 'registered' || me.place.state === 'here');
