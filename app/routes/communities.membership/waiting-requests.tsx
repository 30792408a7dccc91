import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { speaksAsKey } from '#domain/perspective.ts';
import type { WaitingRequest } from '#server/services/community/read-membership.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { requests: readonly WaitingRequest[]; lastResult: SubmissionResult | undefined };

/** Who waits for an answer, with their own words; accepted by one press, declined with a reason. */
export const WaitingRequests = ({ requests, lastResult }: Props) => (
  <ul>
    {requests.map((request) => {
      const refused = lastResult?.initialValue?.accountId === request.accountId ? lastResult : undefined;
      return (
        <li key={request.accountId} className="grid gap-x-8 gap-y-3 border-t border-line py-5 text-s first:border-0 first:pt-0 md:grid-cols-[16rem_minmax(0,1fr)]">
          <div>
            <h3 className="text-m">{request.name}</h3>
            <PerspectiveMark of={speaksAsKey(request)} />
            {request.affiliation && <p className="text-ink-soft">{request.affiliation}</p>}
            <p className="text-xs text-ink-soft">asked on <LocalTime at={request.askedAt} zone="UTC" show="day" isPlaceOnly /></p>
          </div>
          <div className="min-w-0">
            <p className="max-w-measure font-serif text-m break-words whitespace-pre-line">{request.sentence}</p>
            <Form method="post" className="mt-3">
              <input type="hidden" name="accountId" value={request.accountId} />
              <SubmitButton size="small" icon="check" name="intent" value="accept-request" aria-label={`Accept ${request.name}`}>Accept</SubmitButton>
            </Form>
            <Disclosure summary={<>Decline<span className="sr-only"> {request.name}</span></>} hint="with a reason that they read" isOpen={refused !== undefined}>
              <Form method="post" className="grid max-w-measure gap-3">
                <input type="hidden" name="accountId" value={request.accountId} />
                <TextArea
                  field={plainField('reason', { id: `reason-${request.accountId}`, errorId: `reason-${request.accountId}-error`, descriptionId: `reason-${request.accountId}-hint`, required: true, defaultValue: asText(refused?.initialValue?.reason), errors: refused?.error?.reason ?? undefined })}
                  label={`Why ${request.name} cannot join`}
                  hint="They read it in a mail and on this community’s page."
                  rows={2}
                />
                <SubmitButton size="small" name="intent" value="decline-request" className="justify-self-start">Decline</SubmitButton>
              </Form>
            </Disclosure>
          </div>
        </li>
      );
    })}
  </ul>
);

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
