/** The logo: a table with six places, the same drawing as the attendance mark. */
export const PlenaryMark = ({ className = 'size-6' }: { className?: string }) => (
  <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden className={`shrink-0 text-accent ${className}`}>
    <circle cx="12" cy="12" r="5" fill="none" stroke="currentColor" strokeWidth="1.75" />
    <circle cx="12" cy="2.5" r="1.75" />
    <circle cx="20.2" cy="7.2" r="1.75" />
    <circle cx="20.2" cy="16.8" r="1.75" />
    <circle cx="12" cy="21.5" r="1.75" />
    <circle cx="3.8" cy="16.8" r="1.75" />
    <circle cx="3.8" cy="7.2" r="1.75" />
  </svg>
);
