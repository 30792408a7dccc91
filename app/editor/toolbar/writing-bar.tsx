import type { ReactNode } from 'react';
import { PresenceBar } from '../presence/presence-bar.tsx';
import { RemarksButton } from '../remarks/remarks-button.tsx';
import { ModeSwitch } from '../suggestions/mode-switch.tsx';
import { FindRow, Ways } from '../wayfinding/ways.tsx';
import { Toolbar } from './toolbar.tsx';

/** What stays in sight above the text: what can be done to it, and whether it is saved. */
export const WritingBar = ({ children }: { /** The saved line. */ children: ReactNode }) => (
  <>
    <div className="writing-bar">
      <Toolbar />
      <div className="writing-state">
        <Ways />
        <PresenceBar />
        <RemarksButton />
        <ModeSwitch />
        {children}
      </div>
    </div>
    <FindRow />
  </>
);
