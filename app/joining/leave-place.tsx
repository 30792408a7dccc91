import { Form } from '@remix-run/react';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** Leaving, folded away: the place goes to the next person at once, so it asks once. Coming back is possible. */
export const LeavePlace = ({ isWaiting }: { isWaiting: boolean }) => (
  <div className="mt-10 border-t border-line pt-3">
    <Disclosure summary={isWaiting ? 'Leave the waiting list' : 'Leave this summit'}>
      <p className="mb-3 max-w-measure text-s text-ink-soft">
        {isWaiting
          ? 'Everybody behind you moves up by one. You can come back, at the end of the list.'
          : 'Your place goes to whoever has waited longest. You can come back as long as there are places; what you wrote stays.'}
      </p>
      <Form method="post">
        <SubmitButton name="intent" value="leave" icon="door">
          {isWaiting ? 'Leave the waiting list' : 'Give up my place'}
        </SubmitButton>
      </Form>
    </Disclosure>
  </div>
);
