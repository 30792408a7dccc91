import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { participantFormSchema } from '#domain/participant-form.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { totalOf } from '#app/perspectives/attendance.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { preparationMeta, usePreparation } from '#app/preparation/use-preparation.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { actOnParticipant } from './act-on-participant.server.ts';
import { Gone } from './gone.tsx';
import { ParticipantTable } from './participant-table.tsx';
import { peopleOnPage } from './people-on-page.ts';
import { WaitingList } from './waiting-list.tsx';

export const meta = preparationMeta(t`People`);

export async function loader(asked: LoaderFunctionArgs) {
  const people = await orRefusal(asked, asked.context.services.joining.listParticipants(asked.context.actor, asked.params.slug ?? ''));
  return peopleOnPage(people, new URL(asked.request.url).searchParams);
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, participantFormSchema, async (act) => {
    const text = await actOnParticipant(asked, act);
    return redirectWithFlash(`/summits/${asked.params.slug ?? ''}/prepare/people${new URL(asked.request.url).search}`, { tone: 'good', text }, asked.context.origin);
  });

export default function People() {
  const { shown, page, last, sought, attendance, here, waiting, gone } = useLoaderData<typeof loader>();
  const { mayPrepare, timeZone } = usePreparation();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const registered = totalOf(attendance);
  return (
    <PreparationPage
      title="People"
      lede={`${registered === 1 ? `One person has a place, ${here} checked in.` : `${registered} people have a place, ${here} checked in.`} What somebody needs to take part is seen by conveners and facilitators only.`}
      acts={
        <LinkButton to="../people.csv" relative="path" reloadDocument icon="download">
          Download as CSV
        </LinkButton>
      }
    >
      <RefusedAct lastResult={lastResult} />
      <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <TheTable attendance={attendance} place="at the summit" />
        <PerspectiveLegend attendance={attendance} className="max-w-md" />
      </div>
      {registered > 8 && (
        <Form method="get" className="mb-4 flex max-w-md items-end gap-2">
          <TextField field={plainField('name', { defaultValue: sought })} label="Find by name" type="search" className="grow" />
          <Button icon="search">Find</Button>
        </Form>
      )}
      {registered === 0 ? (
        <EmptyState icon="people" title="Nobody has a place yet">
          People come by the link and code on the page “Joining”.
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState icon="search" title={`Nobody here is called “${sought}”`}>
          Try a part of the name.
        </EmptyState>
      ) : (
        <>
          <ParticipantTable people={shown} timeZone={timeZone} mayPrepare={mayPrepare} />
          <Pagination current={page} last={last} toPage={(to) => `?${new URLSearchParams({ name: sought, page: String(to) }).toString()}`} />
        </>
      )}
      {waiting.length > 0 && (
        <Section title="Waiting list" id="waiting" aside={<span className="text-ink-soft">in the order in which they came</span>}>
          <WaitingList people={waiting} timeZone={timeZone} mayPrepare={mayPrepare} />
        </Section>
      )}
      {gone.length > 0 && (
        <Section title="No longer coming" id="gone">
          <Gone people={gone} mayPrepare={mayPrepare} />
        </Section>
      )}
    </PreparationPage>
  );
}
