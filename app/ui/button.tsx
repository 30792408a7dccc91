import { Link } from '@remix-run/react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonLook, type ButtonLook } from './button-look.ts';
import { Icon, type IconName } from './icon.tsx';

type Face = ButtonLook & { icon?: IconName; iconAfter?: IconName; children: ReactNode };

const ButtonFace = ({ icon, iconAfter, children }: Pick<Face, 'icon' | 'iconAfter' | 'children'>) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
    {iconAfter && <Icon name={iconAfter} />}
  </>
);

export type ButtonProps = Face & Omit<ComponentProps<'button'>, 'children'> & { isPending?: boolean };

/**
 * A native button that submits its form unless told otherwise. While pending it keeps its words and its focus,
 * says that it is busy and ignores a second press.
 */
export function Button({ variant, size, isWide, icon, iconAfter, children, isPending = false, className = '', onClick, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => (isPending ? event.preventDefault() : onClick?.(event));
  const busy = isPending ? ({ 'aria-disabled': true, 'aria-busy': true } as const) : {};
  return (
    <button type="submit" className={`${buttonLook({ variant, size, isWide })} ${className}`} onClick={press} {...busy} {...rest}>
      {isPending && <Icon name="ring" className="animate-spin [animation-duration:3s]" />}
      <ButtonFace icon={isPending ? undefined : icon} iconAfter={isPending ? undefined : iconAfter}>
        {children}
      </ButtonFace>
    </button>
  );
}

/** A link to a page that looks like a button. Give `reloadDocument` for files such as a PDF or a calendar. */
export function LinkButton({ variant, size, isWide, icon, iconAfter, children, className = '', ...rest }: Face & Omit<ComponentProps<typeof Link>, 'children'>) {
  return (
    <Link className={`${buttonLook({ variant, size, isWide })} ${className}`} {...rest}>
      <ButtonFace icon={icon} iconAfter={iconAfter}>
        {children}
      </ButtonFace>
    </Link>
  );
}

type IconButtonProps = Pick<ButtonLook, 'variant'> & Omit<ComponentProps<'button'>, 'children'> & { icon: IconName; label: string };

/** A square button with an icon alone; the label is its name and its tooltip. */
export function IconButton({ variant = 'quiet', icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} className={`${buttonLook({ variant })} w-10 px-0 pointer-coarse:w-11 ${className}`} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
