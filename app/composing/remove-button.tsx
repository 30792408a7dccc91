import { Icon } from '#app/ui/icon.tsx';

/** Takes a block out of the text; undoing brings it back. */
export const RemoveButton = ({ remove, what }: { remove: () => void; /** "the passage “…”" */ what: string }) => (
  <button type="button" onClick={remove} aria-label={`Remove ${what}`} title="Remove from the report" className="composed-remove">
    <Icon name="close" size="small" />
  </button>
);
