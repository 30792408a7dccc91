import { Form } from '@remix-run/react';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** The address of a personal calendar, and who can read it. */
export const CalendarAddress = ({ url }: { url: string }) => (
  <Section id="calendar" title="In your own calendar" className="print:hidden">
    <div className="grid max-w-measure gap-3 text-s">
      <p>
        Add this address to Thunderbird, Google Calendar or another calendar program as a calendar “from a URL”. It follows your stars and every release of the agenda.
      </p>
      <label className="grid gap-1.5">
        <span className="font-semibold">Your calendar address</span>
        <input readOnly value={url} className={`${controlLook} text-s!`} />
      </label>
      <p className="text-ink-soft">It works without a sign-in, so whoever has this address can read which sessions you starred, and nothing else. Do not post it where others see it.</p>
      <div>
        <LinkButton to={url} reloadDocument icon="download">
          Save as a file instead
        </LinkButton>
      </div>
      <Disclosure summary="Make a new address" hint="if others have seen this one">
        <Form method="post" preventScrollReset className="grid gap-3">
          <p>Make a new address; the old one stops working. Your stars stay. Calendars that you added before go quiet until you give them the new address, and so do those of your other summits.</p>
          <div>
            <SubmitButton name="intent" value="renew-calendar">
              Make a new address
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  </Section>
);
