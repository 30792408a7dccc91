import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { BundleProgress } from './bundle-progress.tsx';
import { ReadyBundle } from './ready-bundle.tsx';
import { WhatIsInIt } from './what-is-in-it.tsx';

export const meta = preparationMeta(t`Bundle`);

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.bundle.readBundleJob(asked.context.actor, asked.params.slug ?? ''));

export async function action(asked: ActionFunctionArgs) {
  const slug = asked.params.slug ?? '';
  await orRefusal(asked, asked.context.services.bundle.startBundle(asked.context.actor, slug));
  return redirect(`/summits/${slug}/prepare/bundle`);
}

export default function Bundle() {
  const { summit, job, ready, holds } = useLoaderData<typeof loader>();
  const isAtWork = job?.state === 'waiting' || job?.state === 'running';
  return (
    <PreparationPage title="Bundle" lede="Everything that came of this summit as one zip: to keep, to hand on, or to bring to another Plenary. It opens in any browser, without a server.">
      {job && !ready && job.state === 'done' && <Notice title="A report, words or a name were taken back since this bundle was asked for. Make it anew." className="mb-6" />}
      {job && job.state !== 'done' && <BundleProgress job={job} />}
      {ready && <ReadyBundle slug={summit.slug} ready={ready} />}
      {!isAtWork && (
        <Form method="post" className="mt-6">
          <SubmitButton variant={ready ? 'default' : 'primary'}>{ready ? 'Make it anew' : 'Make the bundle'}</SubmitButton>
        </Form>
      )}
      <Section id="holds" title="What is in it">
        <WhatIsInIt {...holds} />
      </Section>
    </PreparationPage>
  );
}
