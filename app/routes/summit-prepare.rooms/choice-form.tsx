import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';

/** Says who gives people their rooms in one breakout session, and turns it round. */
export const ChoiceForm = ({ agendaSessionId, title, isChoiceOpen }: { agendaSessionId: string; title: string; isChoiceOpen: boolean }) => (
  <Form method="post" preventScrollReset className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-s">
    <input type="hidden" name="intent" value="choice" />
    <input type="hidden" name="agendaSessionId" value={agendaSessionId} />
    <p>{isChoiceOpen ? 'People may choose a room themselves.' : 'Facilitators seat everybody; people name their wishes.'}</p>
    <Button name="isChoiceOpen" value={isChoiceOpen ? 'false' : 'true'} variant="quiet" size="small" className="max-sm:-ml-3">
      {isChoiceOpen ? 'Let facilitators seat everybody' : 'Let people choose'}
      <span className="sr-only"> in {title}</span>
    </Button>
  </Form>
);
