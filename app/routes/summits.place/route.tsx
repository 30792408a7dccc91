import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { placeFormSchema, type changePlaceSchema } from '#domain/joining.ts';
import { hasPlace } from '#domain/place.ts';
import { t } from '#domain/words/t.ts';
import { WaitingLine } from '#app/approving/waiting-line.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { HelpFields } from '#app/joining/help-fields.tsx';
import { LeavePlace } from '#app/joining/leave-place.tsx';
import { LobbyFrame } from '#app/joining/lobby-frame.tsx';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ShownChoice } from './shown-choice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`My place · ${view?.summit.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export async function loader(asked: LoaderFunctionArgs) {
  const { services, actor } = asked.context;
  const slug = asked.params.slug ?? '';
  const [view, waiting] = await Promise.all([orRefusal(asked, services.joining.readPlace(actor, slug)), services.approving.listWaitingApprovals(actor, slug)]);
  return { ...view, waiting };
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, placeFormSchema, async (posted) => {
    const { params, context } = asked;
    const { joining } = context.services;
    const slug = params.slug ?? '';
    if (posted.intent === 'leave') {
      await joining.leaveSummit(context.actor, slug);
      return redirectWithFlash(`/summits/${slug}/lobby`, { tone: 'good', text: t`You have left. Your place goes to whoever waits for one.` }, context.origin);
    }
    if (posted.intent === 'shown') await joining.chooseAttribution(context.actor, slug, posted.attribution === 'profile' ? null : posted.attribution);
    else await joining.changePlace(context.actor, slug, posted);
    return redirectWithFlash(`/summits/${slug}/place`, { tone: 'good', text: t`Saved.` }, context.origin);
  });

export default function Place() {
  const { summit, me, said, place, shown, isOn, waiting } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof changePlaceSchema>>({
    id: 'place',
    lastResult,
    defaultValue: { ...said, educatorRole: said.educatorRole ?? undefined },
  });
  if (!hasPlace(place)) return <NoPlace {...{ summit, me, shown, waiting }} />;
  return (
    <LobbyFrame {...{ summit, me, isOn }}>
      <div className="mx-auto max-w-2xl">
        <WaitingLine waiting={waiting} className="mb-5" />
        <h1 className="text-2xl">My place</h1>
        <p className="mt-3 mb-6 text-ink-soft">{place.state === 'waiting' ? 'What you said when joining. Change it whenever it changes; your turn in the waiting list stays.' : 'What you said when joining. Change it whenever it changes.'}</p>
        <Form method="post" {...getFormProps(form)} className="grid gap-6">
          <FormErrors form={form} refusal={lastResult} />
          <PerspectiveChoice perspective={fields.perspective} educatorRole={fields.educatorRole} />
          <TextField field={fields.affiliation} label="School or organisation" isOptional maxLength={120} autoComplete="organization" />
          <section aria-labelledby="help" className="border-t border-line pt-5">
            <h2 id="help" className="text-l">What would help you take part?</h2>
            <p className="mt-1 mb-4 text-s text-ink-soft">Seen by conveners and facilitators of this summit only.</p>
            <HelpFields fields={fields} />
          </section>
          <SubmitButton variant="primary" name="intent" value="change" className="justify-self-start">
            Save
          </SubmitButton>
        </Form>
        <ShownChoice name={me.name} shown={shown} />
        <LeavePlace isWaiting={place.state === 'waiting'} />
      </div>
    </LobbyFrame>
  );
}

const NoPlace = ({ summit, me, shown, waiting }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'summit' | 'me' | 'shown' | 'waiting'>) => (
  <LobbyFrame summit={summit} me={me}>
    <div className="mx-auto max-w-2xl">
      <WaitingLine waiting={waiting} className="mb-5" />
      <h1 className="text-2xl">You have no place in this summit now</h1>
      <p className="mt-3 mb-6 text-ink-soft">What you said when joining is kept, in case you come back.</p>
      <LinkButton to={`/join/${summit.joinCode}`} variant="primary">
        Come back
      </LinkButton>
      <ShownChoice name={me.name} shown={shown} />
    </div>
  </LobbyFrame>
);
