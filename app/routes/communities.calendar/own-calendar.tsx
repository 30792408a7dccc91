import { Form } from '@remix-run/react';
import { LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { urls: { open: string; own: string | null } };

/** The addresses for calendar programs: the one for everybody, or a member's own, with who can read it. */
export const OwnCalendar = ({ urls: { open, own } }: Props) => (
  <Section id="subscribe" title="In your own calendar" className="print:hidden">
    <div className="grid max-w-measure gap-3 text-s">
      <p>Add this address to Thunderbird, Google Calendar or another calendar program as a calendar “from a URL”. It follows what is announced here{own && ', and until when you are asked for feedback'}.</p>
      <label className="grid gap-1.5">
        <span className="font-semibold">{own ? 'Your calendar address' : 'Calendar address'}</span>
        <input readOnly value={own ?? open} className={`${controlLook} text-s!`} />
      </label>
      {own && <p className="text-ink-soft">It works without a sign-in, so whoever has this address can read which drafts ask for your feedback, and nothing else. To pass the summits on, use <a href={open}>the address for everybody</a>.</p>}
      <div><LinkButton to={own ?? open} reloadDocument icon="download">Save as a file instead</LinkButton></div>
      {own && (
        <Disclosure summary="Make a new address" hint="if others have seen this one">
          <Form method="post" preventScrollReset className="grid gap-3">
            <p>The old address stops working. Calendars that you added before go quiet until you give them the new address, and so do those of your other communities and summits.</p>
            <div><SubmitButton name="intent" value="renew-calendar">Make a new address</SubmitButton></div>
          </Form>
        </Disclosure>
      )}
    </div>
  </Section>
);
