import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { publishFormSchema } from '#domain/summit-settings.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { preparationMeta, usePreparation } from '#app/preparation/use-preparation.ts';
import { changeLife } from './change-life.server.ts';
import { DeleteDraft, PublishDraft } from './draft-steps.tsx';
import { PublishedSteps } from './published-steps.tsx';

export const meta = preparationMeta(t`Publishing`);

export async function loader(asked: LoaderFunctionArgs) {
  const slug = asked.params.slug ?? '';
  const { mayPrepare } = await orRefusal(asked, asked.context.services.summits.readPreparation(asked.context.actor, slug));
  return mayPrepare ? null : redirect(`/summits/${slug}/prepare/people`);
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, publishFormSchema, async (step) => {
    const { to, text } = await changeLife(asked, step);
    return redirectWithFlash(to, { tone: 'good', text }, asked.context.origin);
  });

const titles = { draft: t`Publishing`, published: t`Published`, archived: t`Archived` };

export default function Publishing() {
  const view = usePreparation();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const nameError = lastResult?.error?.confirmedName?.[0];
  return (
    <PreparationPage title={titles[view.state]} lede={view.state === 'draft' ? 'Until then only those who prepare the summit can see it.' : undefined}>
      {!nameError && <RefusedAct lastResult={lastResult} />}
      {view.state === 'draft' ? (
        <>
          <PublishDraft view={view} />
          <DeleteDraft view={view} error={nameError} />
        </>
      ) : (
        <PublishedSteps view={view} />
      )}
    </PreparationPage>
  );
}
