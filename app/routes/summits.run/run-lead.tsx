import type { ConvenerEntry } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';

type Props = { leadId: string | null; meId: string | null; conveners: readonly ConvenerEntry[] };

/** Who runs the day, and how to take it over; whoever did so a moment before is not overrun. */
export function RunLead({ leadId, meId, conveners }: Props) {
  const lead = conveners.find(({ isLead }) => isLead);
  const isMine = leadId !== null && leadId === meId;
  const words = leadId === null ? t`Nobody runs the day yet. Whoever does is who the others ask.` : isMine ? t`You run the day.` : t`${lead?.name ?? t`Somebody else`} runs the day${lead?.isOnline === false ? t`, and is not online` : ''}.`;
  return (
    <div className="mb-4 flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-y border-line py-2 text-s">
      <p role="status">{words}</p>
      {!isMine && (
        <ActForm act={{ kind: 'take-lead', from: leadId ?? '' }}>
          {(isUnderWay) => (
            <Button size="small" isPending={isUnderWay} className="max-md:min-h-11">
              {leadId === null ? 'Run the day' : 'Take over'}
            </Button>
          )}
        </ActForm>
      )}
    </div>
  );
}
