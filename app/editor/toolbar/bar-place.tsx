import type { ReactNode } from 'react';

/** The bar before its buttons are there, and as high, so that the text does not move when they come. Without JavaScript they never do. */
export const BarPlace = ({ children }: { /** The saved line. */ children: ReactNode }) => (
  <div className="writing-bar">
    <div className="toolbar-seat" />
    <div className="writing-state">{children}</div>
  </div>
);
