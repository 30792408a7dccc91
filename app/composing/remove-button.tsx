import { Icon } from '#app/ui/icon.tsx';

/** Takes a block out of the text; undoing brings it back. */
export const RemoveButton = ({ remove, label }: { remove: () => void; /** "Remove the passage “…”" */ label: string }) => (
  <button type="button" onClick={remove} aria-label={label} title="Remove from the report" className="composed-remove">
    <Icon name="close" size="small" />
  </button>
);
