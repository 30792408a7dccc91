import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import type { ScreenEntries } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LiveSummitLine } from '#app/live/live-summit.tsx';
import { readChannels } from '#app/live/read-channels.server.ts';
import { Screen } from './screen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: t`Plenary screen · ${(view?.channels.screen.entries as ScreenEntries | undefined)?.summit.title ?? 'Plenary'}` },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const read = await orRefusal(asked, readChannels(asked.context, asked.params.slug ?? '', ['screen']));
  return { ...read, joinAddress: `${asked.context.origin}/join` };
}

export default function PlenaryScreen() {
  const { slug = '' } = useParams();
  const { serverAt, channels, joinAddress } = useLoaderData<typeof loader>();
  return (
    <LiveSummitLine key={slug} slug={slug} serverAt={serverAt}>
      <Screen serverAt={serverAt} brought={channels.screen} joinAddress={joinAddress} />
    </LiveSummitLine>
  );
}
