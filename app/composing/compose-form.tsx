import type { ReactNode } from 'react';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { type useComposeAct, VIA_SCRIPT } from './use-compose-act.ts';

type Fields = Record<string, string | number | null>;
type Props = { fields: Fields; act: ReturnType<typeof useComposeAct>; className?: string; children: ReactNode };

/** The form of an act upon the report; without JavaScript it is posted, and leads back to the page. */
export function ComposeForm({ fields, act: { fetcher, refusal }, className, children }: Props) {
  const isAlive = useHydrated();
  return (
    <fetcher.Form method="post" className={className}>
      {Object.entries(fields).map(([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />)}
      {isAlive && <input type="hidden" name={VIA_SCRIPT} value="script" />}
      {children}
      {refusal && (
        <p role="alert" className="mt-1 basis-full text-s font-semibold text-bad">
          {refusal}
        </p>
      )}
    </fetcher.Form>
  );
}
