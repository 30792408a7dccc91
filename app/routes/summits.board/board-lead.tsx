import type { BoardHeadline, NextStep } from '#domain/live/board-headline.ts';
import { useCalmTime } from '#app/convening/calm-time.tsx';
import { ActForm } from '#app/live/act-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { GoLink } from './go-link.tsx';
import { useBoard } from './use-board.ts';

/** The board's answer with its evidence and the one thing to do; only the answer is spoken when it changes, not every minute that passes. */
export function BoardLead({ tell }: { tell: (now: number) => BoardHeadline }) {
  const { title, evidence, next } = tell(useCalmTime());
  return (
    <div className="mb-6 grid items-center gap-x-6 gap-y-3 min-[56.25rem]:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p role="status" className="sr-only">
          {title}
        </p>
        <p className="mt-1 max-w-[58rem] text-s text-ink-soft">{evidence}</p>
      </div>
      {next && <Next step={next} />}
    </div>
  );
}

const primary = { variant: 'primary', size: 'big', className: 'max-[56.25rem]:w-full' } as const;

function Next({ step }: { step: NextStep }) {
  const { slug } = useBoard();
  switch (step.kind) {
    case 'go':
      return (
        <GoLink room={step.room} {...primary} iconAfter="arrow">
          Go to room {step.room.number}
        </GoLink>
      );
    case 'plan':
      return (
        <LinkButton to={`/summits/${slug}/prepare/rooms`} {...primary} iconAfter="arrow">
          Plan rooms
        </LinkButton>
      );
    case 'report':
      return (
        <LinkButton to={`/summits/${slug}/prepare/reports`} {...primary} iconAfter="arrow">
          Write the report
        </LinkButton>
      );
    case 'open':
      return (
        <ActForm act={{ kind: 'open-rooms', agendaSessionId: step.agendaSessionId, roomIds: [] }}>
          {(isUnderWay) => (
            <Button {...primary} icon="door" isPending={isUnderWay}>
              {step.count === 1 ? 'Open the room' : 'Open the rooms'}
            </Button>
          )}
        </ActForm>
      );
    case 'start':
      return (
        <ActForm act={{ kind: 'start-session', agendaSessionId: step.line.id }}>
          {(isUnderWay) => (
            <Button {...primary} isPending={isUnderWay} className={`${primary.className} max-w-full whitespace-normal!`}>
              Start “{step.line.title}”
            </Button>
          )}
        </ActForm>
      );
    case 'seat':
      return (
        <ActForm act={{ kind: 'seat-lobby', agendaSessionId: step.agendaSessionId }}>
          {(isUnderWay) => (
            <Button {...primary} icon="seat" isPending={isUnderWay}>
              {step.count === 1 ? 'Seat them' : `Seat all ${step.count}`}
            </Button>
          )}
        </ActForm>
      );
  }
}
