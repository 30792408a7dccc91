import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { noLinkYet } from '#domain/feedback/feedback-round.ts';
import type { SubjectKind } from '#domain/feedback/subject.ts';
import type { RoundView } from '#server/services/feedback/rounds/read-round.ts';
import { DateField, TimeField } from '#app/ui/date-time-fields.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { zoneCity } from '#app/ui/time-words.ts';

/** The link by which anybody may give feedback, and how it is ended. */
export const RoundLink = ({ link, kind, mayLink }: { link: string | null; kind: SubjectKind; mayLink: boolean }) => (
  <Form method="post" preventScrollReset className="mb-4 grid gap-2">
    <input type="hidden" name="intent" value="link" />
    {link === null ? (
      <p className="text-s">{kind === 'report' ? 'Only those who are invited, and everybody who took part, can give feedback.' : 'Only those who are invited, and members of the community, can give feedback.'} {!mayLink && noLinkYet()}</p>
    ) : (
      <p className="text-s">
        Whoever has this link can give feedback: <code className="font-sans font-semibold break-all select-all">{link}</code>
      </p>
    )}
    <div className="flex flex-wrap gap-2">
      {link === null ? (
        mayLink && (
          <SubmitButton size="small" icon="link" name="link" value="on">
            Make a link
          </SubmitButton>
        )
      ) : (
        <>
          {mayLink && (
            <SubmitButton size="small" name="link" value="renew">
              Make another link
            </SubmitButton>
          )}
          <SubmitButton size="small" variant="quiet" name="link" value="off">
            End the link
          </SubmitButton>
        </>
      )}
    </div>
  </Form>
);

type Props = { view: RoundView; lastResult: SubmissionResult | undefined };

/** More time for an open round. */
export function ExtendRound({ view: { round }, lastResult }: Props) {
  const [form, fields] = useForm<{ closesOn: string; closesAt: string }>({ id: 'extend', lastResult, defaultValue: { closesOn: round.closesOn, closesAt: round.closesAtTime } });
  return (
    <Disclosure summary="Give more time" isOpen={lastResult !== undefined}>
      <Form key={round.closesAt} method="post" preventScrollReset {...getFormProps(form)} className="grid gap-4">
        <FormErrors form={form} refusal={lastResult} title="It still closes when people were told." />
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DateField field={fields.closesOn} label="It closes on" />
          <TimeField field={fields.closesAt} label="at" hint={`By the clock of ${zoneCity(round.timeZone)}.`} />
        </div>
        <SubmitButton className="justify-self-start" name="intent" value="extend">
          Set this end
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}

/** Ends an open round before its time, once it was read what that does. */
export const CloseRound = ({ kind }: { kind: SubjectKind }) => (
  <Section id="close" title="End it">
    <Disclosure summary="Close the round now">
      <p className="mb-3 max-w-measure text-s">Nothing more can be said in it, and it cannot be opened again. Whoever said something gets a mail of thanks with the way to what becomes of it. {kind === 'credential' && 'The credential is a draft again.'}</p>
      <Form method="post" preventScrollReset>
        <SubmitButton variant="danger" name="intent" value="close">
          Close it, nothing more is taken
        </SubmitButton>
      </Form>
    </Disclosure>
  </Section>
);
