import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { useRootView } from '#app/shell/use-root-view.ts';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { PreparationHead } from './preparation-head.tsx';
import { PreparationChoice, PreparationRail } from './preparation-rail.tsx';

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.readPreparation(asked.context.actor, asked.params.slug ?? ''));

/** The frame of all pages of preparation: which summit, where it stands, and the pages listed at the side. */
export default function SummitPreparation() {
  const view = useLoaderData<typeof loader>();
  const flash = useRootView()?.flash ?? null;
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <SkipLink />
      <PreparationHead view={view} />
      <FlashMessage flash={flash} />
      <PreparationChoice view={view} />
      <div className="grid grow grid-cols-[minmax(0,1fr)] lg:grid-cols-[16rem_minmax(0,1fr)] print:block">
        <PreparationRail view={view} />
        <main id="main" tabIndex={-1} className="bg-sheet px-4 pt-6 pb-18 md:px-6 lg:px-12 lg:pt-12">
          <Outlet />
        </main>
      </div>
    </div>
  );
}
