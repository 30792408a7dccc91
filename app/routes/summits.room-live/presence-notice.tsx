import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useRoom } from './room-context.ts';

const notices = {
  absent: { title: t`Facilitators do not know yet that you are here.`, act: t`I am here` },
  left: { title: t`You have stepped out: others think that you are away.`, act: t`I am back` },
};

/** For who came straight to a room, as by the code at its door: one press says that they are here, as Now offers it. Taking a seat, where one is offered, says the same. */
export function PresenceNotice() {
  const { me, standing } = useRoom();
  const kind = me?.place.kind;
  const told = (kind === 'absent' || kind === 'left') && !standing.facilitates && !standing.mayTakeSeat ? notices[kind] : null;
  return (
    <div role="status">
      {told && (
        <Notice
          icon="lobby"
          title={told.title}
          acts={
            <ActForm act={{ kind: 'come-back' }}>
              {(isUnderWay) => (
                <Button size="small" isPending={isUnderWay}>
                  {told.act}
                </Button>
              )}
            </ActForm>
          }
        />
      )}
    </div>
  );
}
