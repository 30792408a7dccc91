import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice, ToneLine } from '#app/ui/notice.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { StatusLine } from '#app/ui/status-line.tsx';
import { StepList } from '#app/ui/step-list.tsx';
import { LocalTime, ZoneLine } from '#app/ui/time.tsx';
import { Specimen, type LookProps } from './specimen.tsx';

const moment = '2026-11-23T20:15:00Z';

export const WordSpecimens = ({ look }: LookProps) => (
  <>
    <Specimen name="notice">
      <div className="grid max-w-2xl gap-4">
        <Notice title="Two people of this summit have no seat yet" acts={<Button type="button" size="small">Seat both</Button>}>
          They wait in the lobby and see that they are next.
        </Notice>
        <Notice tone="good" title="Published">
          The agenda is open to everybody who has the address.
        </Notice>
        <Notice tone="warn" title="Not saved yet">
          The network does not answer. What you wrote is kept on this device and sent as soon as it does.
        </Notice>
        <Notice tone="bad" title="Line 14 of the file cannot be read">
          The start of “Panel” lies after its end. Nothing was changed.
        </Notice>
        <p className="flex flex-wrap gap-x-6 text-xs">
          <ToneLine tone="good">Saved</ToneLine>
          <ToneLine tone="warn" icon="clock">
            Closes in 2 days
          </ToneLine>
          <ToneLine tone="bad">Overlaps with Breakouts I</ToneLine>
        </p>
      </div>
    </Specimen>
    <Specimen name="empty-state">
      <div className="max-w-2xl">
        <EmptyState icon="calendar" title="No sessions yet" acts={<Button type="button">Add the first session</Button>}>
          Start with the opening. Times can be moved later; the sessions after it move along.
        </EmptyState>
      </div>
    </Specimen>
    <Specimen name="status-line">
      <StatusLine
        label={`Life of the summit, ${look}`}
        stages={[
          { label: 'Prepared', state: 'done' },
          { label: 'Open for names', state: 'now', detail: '41 people' },
          { label: 'Live', state: 'to-come', detail: '12 February' },
          { label: 'Reports', state: 'to-come' },
        ]}
      />
    </Specimen>
    <Specimen name="step-list">
      <div className="max-w-md">
        <StepList
          steps={[
            { state: 'done', title: 'You joined', detail: 'As an educator, teacher, step-free room.' },
            { state: 'now', title: 'Next: a facilitator seats you', detail: 'Facilitators see you waiting.' },
            { state: 'to-come', icon: 'seat', title: 'Then this page opens your room', detail: 'By itself. There is nothing to press.' },
          ]}
        />
      </div>
    </Specimen>
    <Specimen name="time">
      <p className="text-s">
        <LocalTime at={moment} until="2026-11-23T20:55:00Z" zone="America/Chicago" />, <LocalTime at={moment} zone="America/Chicago" show="day-time" />
      </p>
      <ZoneLine zone="America/Chicago" at={moment} />
    </Specimen>
    <Specimen name="qr-code">
      <QrCode text="http://127.0.0.1:3000/join/KTM492" label={`join the summit, ${look}`} />
    </Specimen>
  </>
);
