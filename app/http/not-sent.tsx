import { t } from '#domain/words/t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useNotSent } from './out-of-reach.ts';

type Props = { /** The fields by which the form is known among those of its page. */ form: Record<string, string>; /** Where something is written: whether this device keeps it, or only the page. */ keeps?: 'device' | 'page' };

const kept = { device: t`What you wrote is kept on this device; press again.`, page: t`What you wrote is still here; press again.` };

/** Beside the button of a form that never reached the house; its page needs `stayWhenOutOfReach`. */
export function NotSent({ form, keeps }: Props) {
  if (!useNotSent(form)) return null;
  return (
    <p role="alert" className="flex items-start gap-1.5 text-s font-semibold text-warn">
      <Icon name="warning" size="small" className="mt-0.75" />
      Not sent: the line is down. {keeps ? kept[keeps] : 'Press again.'}
    </p>
  );
}
