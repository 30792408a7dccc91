import type { ReactNode } from 'react';

type Props = {
  /** What stays in sight above the text while it is read. */
  bar: ReactNode;
  /** What the text holds and who is here: beside it where there is room, else behind a button of the bar. */
  before?: ReactNode;
  /** What is said about the text: in its margin where there is room, else behind a button of the bar. */
  margin?: ReactNode;
  children: ReactNode;
};

/** The text as on a sheet of paper in the middle, before the editor is there and after. */
export const NotesFrame = ({ bar, before, margin, children }: Props) => (
  <div className="notes-frame">
    <div className="notes-before print:hidden">{before}</div>
    <div className="notes-sheet">
      <div className="notes-bar print:hidden">{bar}</div>
      {children}
    </div>
    <div className="notes-margin print:hidden">{margin}</div>
  </div>
);
