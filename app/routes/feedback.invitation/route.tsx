import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { DoorKey } from '#server/services/feedback/giving/open-door.ts';
import { answerAtDoor, answerDoor } from '#app/feedback/answer-door.server.ts';
import { Door } from '#app/feedback/door.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { stayWhenOutOfReach } from '#app/http/out-of-reach.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found && 'subject' in found.door ? t`Feedback on ${found.door.subject.name} · Plenary` : t`Feedback on a draft · Plenary` }, { name: 'robots', content: 'noindex' }];

const keyOf = ({ params: { id = '', mark = '' } }: Pick<LoaderFunctionArgs, 'params'>): DoorKey => ({ by: 'invitation', id, mark });

export const loader = (asked: LoaderFunctionArgs) => answerDoor(asked, keyOf(asked));

export const action = (asked: ActionFunctionArgs) => answerAtDoor(asked, keyOf(asked));

export const clientAction = stayWhenOutOfReach;

export default function FeedbackInvitation() {
  const { door, me } = useLoaderData<typeof loader>();
  return <Door door={door} me={me} refused={useActionData<RefusedForm>()?.lastResult} />;
}
