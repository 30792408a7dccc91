import { Form } from '@remix-run/react';
import type { LobbyView } from '#server/services/joining/read-lobby.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** The one big next step, where there is one. */
export function LobbyAct({ view: { me, summit } }: { view: LobbyView }) {
  const { state } = me.place;
  if (state === 'registered' && summit.phase === 'on')
    return (
      <Form method="post">
        <SubmitButton variant="primary" size="big" isWide icon="lobby" name="intent" value="here">
          I am here
        </SubmitButton>
      </Form>
    );
  if (state === 'onlooker' && summit.phase === 'on')
    return (
      <div className="grid gap-3">
        <LinkButton to={`/summits/${summit.slug}/board`} variant="primary" size="big" isWide iconAfter="arrow">
          Go to the facilitator board
        </LinkButton>
        <LinkButton to={`/join/${summit.joinCode}`} size="big" isWide>
          Join the summit
        </LinkButton>
      </div>
    );
  if ((state === 'left' || state === 'onlooker') && summit.phase !== 'over')
    return (
      <LinkButton to={`/join/${summit.joinCode}`} variant="primary" size="big" isWide>
        {state === 'left' ? 'Come back' : 'Join the summit'}
      </LinkButton>
    );
  const isWithout = state === 'removed' || summit.phase === 'over';
  return (
    <LinkButton to={isWithout ? `/summits/${summit.slug}` : `/summits/${summit.slug}/agenda`} size="big" isWide iconAfter="arrow">
      {isWithout ? 'Read what the summit is about' : 'Look around while you wait'}
    </LinkButton>
  );
}
