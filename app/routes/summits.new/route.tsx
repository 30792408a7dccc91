import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { createSummitSchema } from '#domain/summit-creation.ts';
import { summitTemplates } from '#domain/summit-template.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { TimeZoneField } from '#app/preparation/time-zone-field.tsx';
import { timeZones } from '#app/preparation/time-zones.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Create a summit · Plenary` }, { name: 'robots', content: 'noindex' }];

export async function loader(asked: LoaderFunctionArgs) {
  const communities = await orRefusal(asked, asked.context.services.summits.listCommunitiesToConvene(asked.context.actor));
  const wanted = new URL(asked.request.url).searchParams.get('community');
  return { communities, chosen: (communities.find(({ slug }) => slug === wanted) ?? communities[0])?.id ?? '', zones: timeZones() };
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, createSummitSchema, async (wanted) => {
    const { slug } = await asked.context.services.summits.createSummit(asked.context.actor, wanted);
    const text = t`The summit is created as a draft. Only those who prepare it can see it.`;
    return redirectWithFlash(`/summits/${slug}/prepare`, { tone: 'good', text }, asked.context.origin);
  });

const templates = summitTemplates().map(({ id, name, summary, agendaSessions }) => ({ value: id, label: name, hint: t`${summary} ${agendaSessions.length} sessions.` }));

export default function CreateSummit() {
  const { communities, chosen, zones } = useLoaderData<typeof loader>();
  const wanted = communities.find(({ id }) => id === chosen);
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof createSummitSchema>>({
    id: 'create-summit',
    lastResult,
    constraint: requiredFields('communityId', 'templateId', 'title', 'startsOn', 'timeZone'),
    defaultValue: { communityId: chosen, templateId: 'working-day' },
  });
  return (
    <Page width="form">
      <PageHeader title="Create a summit" standfirst="A template gives you an agenda to start from. Everything can be changed until you publish, and afterwards too." />
      {wanted && (
        <p className="-mt-4 mb-8 text-s text-ink-soft">
          Was it held in another Plenary? <Link to={`/communities/${wanted.slug}/import-bundle`}>Import its bundle</Link> instead.
        </p>
      )}
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} title="Not created yet. What you wrote is still here." />
        <TextField field={fields.title} label="Title" autoComplete="off" />
        {communities.length > 1 ? (
          <NativeSelect field={fields.communityId} label="Community" choices={communities.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : (
          <input type="hidden" name={fields.communityId.name} value={chosen} />
        )}
        <RadioGroup field={fields.templateId} label="Start from" choices={templates} />
        <div className="grid gap-6 sm:grid-cols-2">
          <DateField field={fields.startsOn} label="First day" />
          <DateField field={fields.endsOn} label="Last day" isOptional hint="Left empty, the template’s number of days." />
        </div>
        <TimeZoneField field={fields.timeZone} zones={zones} />
        <TextField field={fields.place} label="Place" isOptional hint="Building and city, or “Online”." />
        <div>
          <SubmitButton variant="primary">Create the draft</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
