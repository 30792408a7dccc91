import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { type ImportAnswer, importSchedule } from '#app/agenda/import-actions.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { Notice } from '#app/ui/notice.tsx';
import { FileProblems } from './file-problems.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ScheduleForm } from './schedule-form.tsx';

export const meta = preparationMeta(t`Import a schedule`);

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.prepareImport(context.actor, slug));
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  return importSchedule({ request, context }, slug);
}

export default function ImportPage() {
  const { summit } = useLoaderData<typeof loader>();
  const answer = useActionData<ImportAnswer>();
  const preview = answer?.preview;
  return (
    <PreparationPage
      title="Import a schedule"
      lede={
        <>
          A file in the JSON format of frab and pretalx. You see what it would change before anything changes. Sessions are known by their guid.{' '}
          <a href={`/summits/${summit.slug}/schedule.json`}>Export this agenda</a> to have an example.
        </>
      }
    >
      {answer?.refusal && <Notice tone="bad" title={answer.refusal} className="mb-6" />}
      {preview?.kind === 'readable' && <ImportPreview preview={preview} text={answer?.text ?? ''} />}
      {preview?.kind === 'unreadable' && <FileProblems problems={preview.problems} />}
      <ScheduleForm text={preview?.kind === 'unreadable' ? (answer?.text ?? '') : ''} isAgain={preview !== undefined} />
    </PreparationPage>
  );
}
