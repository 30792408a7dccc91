import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { DistancePage } from '#app/distance/distance-page.tsx';
import { keepDistance } from '#app/distance/keep-distance.server.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: `${view ? t`Mute or block ${view.name}` : t`Nobody`} · Plenary` }, { name: 'robots', content: 'noindex' }];

const personOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ personId: params.id ?? '' });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.distance.readOther(asked.context.actor, personOf(asked)));

export const action = (asked: ActionFunctionArgs) => keepDistance(asked, personOf(asked), `/people/${personOf(asked).personId}`);

/** Muting or blocking somebody, from their own page. */
export default function PersonDistance() {
  const { accountId, name, distance } = useLoaderData<typeof loader>();
  return <DistancePage name={name} distance={distance} back={`/people/${accountId}`} lastResult={useActionData<RefusedForm>()?.lastResult} />;
}
