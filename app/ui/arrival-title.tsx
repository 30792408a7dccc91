import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of what a press led to on the same page, where the pressed button is gone: it takes the focus when it comes. */
export function ArrivalTitle({ children, className = '' }: { children: ReactNode; className?: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} className={`font-sans text-m leading-snug font-semibold tracking-normal ${className}`}>
      {children}
    </h2>
  );
}
