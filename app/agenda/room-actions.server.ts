import { type AppLoadContext, data } from '@remix-run/node';
import { z } from 'zod';
import { plannedRoomSchema } from '#domain/agenda/planned-room.ts';
import { idSchema } from '#domain/ids.ts';
import { promptTemplateIds } from '#domain/live/prompt-templates.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { parseForm, readForm } from '#app/http/read-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

const roomActs = z.discriminatedUnion('intent', [
  plannedRoomSchema.extend({ intent: z.literal('add') }),
  plannedRoomSchema.extend({ intent: z.literal('change'), roomId: idSchema }),
  z.object({ intent: z.literal('remove'), roomId: idSchema, confirmedName: z.string().default('') }),
  z.object({ intent: z.literal('move'), roomId: idSchema, direction: z.enum(['up', 'down']) }),
  z.object({ intent: z.literal('choice'), agendaSessionId: idSchema, isChoiceOpen: z.enum(['true', 'false']) }),
]);
type RoomAct = z.infer<typeof roomActs>;

/** Answers every form of the page of rooms. */
export async function planRooms({ request, context }: { request: Request; context: AppLoadContext }, slug: string) {
  const form = await readForm(request.clone());
  const template = promptTemplateIds.find((id) => id === form.get('template'));
  if (template) {
    const { templates } = await orRefusal({ request, context }, context.services.agenda.prepareRooms(context.actor, slug));
    return filledWith(templates.find(({ id }) => id === template)?.prompts ?? [], form);
  }
  return answerForm({ request, context }, roomActs, async (act) => {
    const text = await done(context, slug, act);
    return redirectWithFlash(`/summits/${slug}/prepare/rooms`, { tone: 'good', text }, context.origin);
  });
}

/** The form as it was sent, with these prompts in place of its rows: as after a press that moves a row, nothing is saved. */
function filledWith(prompts: { title: string; hint: string }[], form: FormData) {
  form.delete('template');
  const initialValue = { ...parseForm(form, z.unknown()).payload, prompts };
  return data<RefusedForm>({ lastResult: { intent: { type: 'update', payload: { name: 'prompts', value: prompts } }, initialValue } });
}

async function done({ services: { agenda }, actor }: AppLoadContext, slug: string, act: RoomAct): Promise<string> {
  switch (act.intent) {
    case 'add':
      return t`Planned “${(await agenda.addRoom(actor, slug, act)).focus}”.`;
    case 'change':
      return t`Saved “${(await agenda.changeRoom(actor, slug, act.roomId, act)).focus}”.`;
    case 'remove':
      return t`Removed “${(await agenda.removeRoom(actor, slug, act.roomId, act.confirmedName)).focus}”.`;
    case 'move':
      await agenda.moveRoom(actor, slug, act.roomId, act.direction);
      return t`Moved.`;
    case 'choice': {
      const isChoiceOpen = act.isChoiceOpen === 'true';
      await agenda.letPeopleChoose(actor, slug, { agendaSessionId: act.agendaSessionId, isChoiceOpen });
      return isChoiceOpen ? t`People may now choose a room themselves.` : t`Facilitators now seat everybody.`;
    }
  }
}
