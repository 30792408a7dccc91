import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { plannedRoomSchema } from '#domain/agenda/planned-room.ts';
import { idSchema } from '#domain/ids.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';

const roomActs = z.discriminatedUnion('intent', [
  plannedRoomSchema.extend({ intent: z.literal('add') }),
  plannedRoomSchema.extend({ intent: z.literal('change'), roomId: idSchema }),
  z.object({ intent: z.literal('remove'), roomId: idSchema, confirmedName: z.string().default('') }),
  z.object({ intent: z.literal('move'), roomId: idSchema, direction: z.enum(['up', 'down']) }),
]);
type RoomAct = z.infer<typeof roomActs>;

/** Answers every form of the page of rooms. */
export const planRooms = ({ request, context }: { request: Request; context: AppLoadContext }, slug: string) =>
  answerForm({ request, context }, roomActs, async (act) => {
    const text = await done(context, slug, act);
    return redirectWithFlash(`/summits/${slug}/prepare/rooms`, { tone: 'good', text }, context.origin);
  });

async function done({ services: { agenda }, actor }: AppLoadContext, slug: string, act: RoomAct): Promise<string> {
  switch (act.intent) {
    case 'add':
      return `Planned “${(await agenda.addRoom(actor, slug, act)).focus}”.`;
    case 'change':
      return `Saved “${(await agenda.changeRoom(actor, slug, act.roomId, act)).focus}”.`;
    case 'remove':
      return `Removed “${(await agenda.removeRoom(actor, slug, act.roomId, act.confirmedName)).focus}”.`;
    case 'move':
      await agenda.moveRoom(actor, slug, act.roomId, act.direction);
      return 'Moved.';
  }
}
