import type { ComponentProps } from 'react';
import { Icon, type IconName } from '#app/ui/icon.tsx';

type Press = Pick<ComponentProps<'button'>, 'name' | 'value' | 'form' | 'formNoValidate'>;
type Props = { /** What the row is, for the ear: "person 2". */ what: string; up: Press | null; down: Press | null; remove: Press };

const Act = ({ icon, label, press }: { icon: IconName; label: string; press: Press }) => (
  <button type="submit" {...press} aria-label={label} title={label} className="inline-flex size-10 items-center justify-center rounded-md text-ink-soft hover:bg-accent-wash hover:text-accent pointer-coarse:size-11">
    <Icon name={icon} size="small" />
  </button>
);

/** Moves and removes one row of a form; each press is a submit, so it works without JavaScript. */
export const RowActs = ({ what, up, down, remove }: Props) => (
  <div className="flex">
    {up && <Act icon="up" label={`Move ${what} up`} press={up} />}
    {down && <Act icon="down" label={`Move ${what} down`} press={down} />}
    <Act icon="close" label={`Remove ${what}`} press={remove} />
  </div>
);
