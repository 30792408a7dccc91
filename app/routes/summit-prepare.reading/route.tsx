import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readingFormSchema } from '#domain/reading.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { ReadingForm } from '#app/reading/reading-form.tsx';
import { ReadingLine } from './reading-line.tsx';

export const meta = preparationMeta(t`Related reading`);

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.listReading(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, readingFormSchema, async (act) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { summits } = context.services;
    if (act.intent === 'add') await summits.addReading(context.actor, slug, act);
    if (act.intent === 'edit') await summits.editReading(context.actor, slug, act.readingId, act);
    const deleted = act.intent === 'delete' ? await summits.deleteReading(context.actor, slug, act.readingId) : null;
    const text = deleted ? t`“${deleted.title}” is off the list.` : t`Saved.`;
    return redirectWithFlash(`/summits/${slug}/prepare/reading`, { tone: 'good', text }, context.origin);
  });

export default function RelatedReading() {
  const reading = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const refusedId = lastResult?.initialValue?.readingId;
  return (
    <PreparationPage title="Related reading" lede="What is worth reading before and after, with who wrote it. The latest stands on top; undated pieces come last.">
      {reading.length === 0 ? (
        <EmptyState icon="list" title="Nothing on the list yet">
          Two or three pieces are enough; people read them on the way.
        </EmptyState>
      ) : (
        <ul>
          {reading.map((piece) => (
            <ReadingLine key={`${piece.id} ${piece.title} ${piece.url}`} piece={piece} lastResult={refusedId === piece.id ? lastResult : undefined} />
          ))}
        </ul>
      )}
      <Section title="Add a piece" id="add">
        <ReadingForm key={reading.length} id="add-reading" lastResult={refusedId ? undefined : lastResult} />
      </Section>
    </PreparationPage>
  );
}
