import { updateJoinCodeIfFree } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { drawJoinCode, takeFreeJoinCode } from './draw-join-code.ts';
import { openSummit } from './open-summit.ts';

/** Gives the summit another code, so that the one that went astray, and links and posters with it, no longer let anybody in. */
export async function renewJoinCode({ db, now }: Deps, actor: Actor, slug: string): Promise<{ joinCode: string }> {
  const { summit } = await openSummit(db, actor, slug, 'summit.prepare');
  return { joinCode: await takeFreeJoinCode(drawJoinCode, (code) => updateJoinCodeIfFree(db, summit.id, code, now())) };
}
