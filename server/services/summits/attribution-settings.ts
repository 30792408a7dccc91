import { getRoomForChange, listRoomsOfSummit, updateRoom } from '#db/repositories/breakout-rooms.ts';
import { lockSummit, updateSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { type Attribution, moreReserved } from '#domain/attribution.ts';
import { conflict } from '#domain/refusal.ts';
import type { SummitAttribution } from '#domain/summit-settings.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellSummit } from '../tell-summit.ts';
import { openSummit } from './open-summit.ts';

export type AttributionSettingsView = SummitAttribution & {
  /** A room was opened already: people wrote under this level, so it can only be made stricter. */
  isBinding: boolean;
  rooms: { id: string; number: number; focus: string; attribution: Attribution | null; isPlanned: boolean }[];
};

/** How people are shown in the reports of a summit, and in which rooms by a rule of its own. Refuses who may not set it. */
export async function readAttributionSettings({ db }: Deps, actor: Actor, slug: string): Promise<AttributionSettingsView> {
  const { summit } = await openSummit(db, actor, slug, 'summit.setAttribution');
  const rooms = await listRoomsOfSummit(db, summit.id);
  const { attribution, mayChooseAttribution } = summit;
  return {
    attribution,
    mayChooseAttribution,
    isBinding: rooms.some(({ state }) => state !== 'planned'),
    rooms: rooms.map(({ id, number, focus, attribution: own, state }) => ({ id, number, focus, attribution: own, isPlanned: state === 'planned' })),
  };
}

/** Sets how people are shown in the reports of a summit unless they choose otherwise. Refuses who may not, and with `written-under` a level that shows more once a room was opened: people wrote there under the level as it was. */
export async function setAttribution(deps: Deps, actor: Actor, slug: string, { attribution, mayChooseAttribution }: SummitAttribution): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.setAttribution');
  await deps.db.transaction(async (tx) => {
    const { attribution: before } = await lockSummit(tx, summit.id);
    const isOpened = (await listRoomsOfSummit(tx, summit.id)).some(({ state }) => state !== 'planned');
    if (isOpened && isLooser(attribution, before)) throw conflict('written-under', t`Rooms were open already, and people wrote there under the level as it is. It can be made stricter, not looser; everybody may still choose for themselves where you let them.`);
    await updateSummit(tx, summit.id, { attribution, mayChooseAttribution, updatedAt: deps.now() });
  });
  tellSummit(deps, summit.id);
}

/** Gives a room a rule of its own, or takes it away (null). Refuses who may not, and with `written-under` a level that shows more in a room that was opened. */
export async function setRoomAttribution(deps: Deps, actor: Actor, slug: string, roomId: string, attribution: Attribution | null): Promise<{ number: number; focus: string }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.setAttribution');
  const room = await deps.db.transaction(async (tx) => {
    const { state, number, focus, attribution: before } = await getRoomForChange(tx, summit.id, roomId);
    if (state !== 'planned' && isLooser(attribution ?? 'named', before ?? 'named')) throw conflict('written-under', t`Room ${number} was open already, and people wrote there under its rule as it is. It can be made stricter, not looser.`);
    await updateRoom(tx, roomId, { attribution });
    return { number, focus };
  });
  tellSummit(deps, summit.id);
  return room;
}

const isLooser = (one: Attribution, than: Attribution): boolean => one !== than && moreReserved(one, than) === than;
