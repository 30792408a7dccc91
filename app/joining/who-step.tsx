import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { SpeaksAs } from '#domain/perspective.ts';
import type { joinSchema } from '#domain/summit.ts';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { LocalTime } from '#app/ui/time.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { HelpFields } from './help-fields.tsx';
import { HowShown } from './how-shown.tsx';
import { JoiningFrame } from './joining-frame.tsx';
import type { OpenSummitToJoin } from './closed-door.tsx';

type Props = {
  view: OpenSummitToJoin;
  me: ({ name: string } & SpeaksAs) | null;
  lastResult: SubmissionResult | undefined;
};

/** Step 2: who comes. Somebody who is signed in only presses once. */
export function WhoStep({ view: { summit, door, waiting }, me, lastResult }: Props) {
  const [form, fields] = useForm<z.input<typeof joinSchema>>({
    id: 'join',
    lastResult,
    constraint: requiredFields('name', 'perspective'),
    defaultValue: me ? { name: me.name, perspective: me.perspective, educatorRole: me.educatorRole ?? undefined } : undefined,
  });
  const hasHelp = [fields.accessNeeds, fields.accessNote, fields.languages].some(({ value, errors }) => errors || (value && value.length > 0));
  const isFull = door === 'full';
  return (
    <JoiningFrame eyebrow={me ? 'Join a summit' : 'Join a summit, step 2 of 2'} title={me ? 'Check who you are' : 'Tell us who you are'}>
      <p className="mt-3 text-ink-soft">
        You are joining <strong className="text-ink">{summit.title}</strong>
        {summit.host && `, hosted by ${summit.host}`}, <LocalTime at={`${summit.startsOn}T12:00:00Z`} zone="UTC" show="day" isPlaceOnly />.
      </p>
      {isFull && (
        <p className="mt-3 border-l-3 border-warn bg-warn-wash px-4 py-3 text-s">
          <strong>All places are taken.</strong> You can wait: {waiting === 0 ? 'you would be first' : `${waiting} before you`}. When somebody gives a place
          up it is yours by itself.
        </p>
      )}
      <Form method="post" {...getFormProps(form)} className="mt-5 grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="You are not in yet. What you wrote is still here." />
        {me ? <input type="hidden" name={fields.name.name} value={me.name} /> : <TextField field={fields.name} label="Your name" autoComplete="name" enterKeyHint="next" />}
        {me && (
          <p className="text-s">
            As <strong>{me.name}</strong>
          </p>
        )}
        <PerspectiveChoice perspective={fields.perspective} educatorRole={fields.educatorRole} />
        <Disclosure summary="What would help you take part?" hint="Optional, seen by conveners and facilitators only" isOpen={hasHelp}>
          <HelpFields fields={fields} />
        </Disclosure>
        <SubmitButton variant="primary" size="big" isWide>
          {isFull ? 'Wait for a place' : 'Join the summit'}
        </SubmitButton>
        <HowShown isKnown={me !== null} level={summit.attribution} mayChoose={summit.mayChooseAttribution} />
      </Form>
    </JoiningFrame>
  );
}
