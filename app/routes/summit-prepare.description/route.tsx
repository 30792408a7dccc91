import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { summitSchema } from '#domain/summit.ts';
import { t } from '#domain/words/t.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { timeZones } from '#app/preparation/time-zones.ts';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { DescriptionForm } from './description-form.tsx';
import { savedWords } from './saved-words.ts';

export const meta = preparationMeta(t`Description`);

export async function loader(asked: LoaderFunctionArgs) {
  const description = await orRefusal(asked, asked.context.services.summits.readDescription(asked.context.actor, asked.params.slug ?? ''));
  return { description, zones: timeZones() };
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, summitSchema.and(z.object({ mark: z.string().default('') })), async ({ mark, ...description }) => {
    const { context, params } = asked;
    const described = await context.services.summits.describeSummit(context.actor, params.slug ?? '', description, mark);
    const page = `/summits/${params.slug ?? ''}/prepare/description?saved=${described.savedAt.getTime()}`;
    return redirectWithFlash(page, { tone: 'good', text: savedWords(described) }, context.origin);
  });

export default function Description() {
  const { description, zones } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <PreparationPage title="Description" lede="What people read before they decide to come. The address of the page stays when the title changes.">
      <DescriptionForm key={query.get('saved')} description={description} zones={zones} />
    </PreparationPage>
  );
}
