/** "New", for what came since the member was here last. */
export const FreshMark = ({ className = '' }: { className?: string }) => (
  <span className={`inline-flex items-center gap-1.5 text-xs font-semibold text-accent ${className}`}>
    <span aria-hidden className="size-1.75 rounded-full bg-accent" />
    New
  </span>
);

/** Whether something came since then; to whom nothing is new, nothing did. */
export const isFreshSince = (freshSince: Date | string | null, at: Date | string | null): boolean => freshSince !== null && at !== null && new Date(at) > new Date(freshSince);
