import { Icon } from '#app/ui/icon.tsx';

/** That what is being typed outlives the page. */
export const KeptNote = ({ isKept }: { isKept: boolean }) => (
  <span role="status" className="ml-auto inline-flex items-center gap-1.5 text-xs font-semibold text-good">
    {isKept && (
      <>
        <Icon name="check" size="small" /> Kept on this device as you type
      </>
    )}
  </span>
);
