import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { postAddress } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';
import { DistancePage } from '#app/distance/distance-page.tsx';
import { keepDistance } from '#app/distance/keep-distance.server.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: `${view ? t`Mute or block ${view.name}` : t`Nobody`} · Plenary` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ slug: params.slug ?? '', number: Number(params.number), post: Number(params.post) });

export const loader = async (asked: LoaderFunctionArgs) => {
  const address = addressIn(asked);
  return { ...(await orRefusal(asked, asked.context.services.distance.readOther(asked.context.actor, address))), back: postAddress(address, address.post) };
};

export const action = (asked: ActionFunctionArgs) => {
  const address = addressIn(asked);
  return keepDistance(asked, address, postAddress(address, address.post));
};

/** Muting or blocking whoever wrote a post, from that post. */
export default function PostAuthor() {
  const { name, distance, back } = useLoaderData<typeof loader>();
  return <DistancePage name={name} distance={distance} back={back} lastResult={useActionData<RefusedForm>()?.lastResult} />;
}
