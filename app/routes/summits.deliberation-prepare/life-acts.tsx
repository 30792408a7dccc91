import { Form } from '@remix-run/react';
import type { DeliberationState } from '#domain/deliberation/deliberation.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** Opening, closing, opening again where that may be. */
export const LifeActs = ({ state, hasStatements }: { state: DeliberationState; hasStatements: boolean }) => (
  <Form method="post" className="flex flex-wrap items-center gap-3">
    {state === 'open' ? (
      <SubmitButton name="intent" value="close">
        Close and draw the map
      </SubmitButton>
    ) : (
      <SubmitButton variant={state === 'draft' && hasStatements ? 'primary' : 'default'} name="intent" value="open">
        {state === 'draft' ? 'Open for votes' : 'Open again'}
      </SubmitButton>
    )}
  </Form>
);
