import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData, useRouteError, useRouteLoaderData, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import sansFont from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import serifFont from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { clearFlash, readFlash } from './http/flash.server.ts';
import { readTheme } from './http/theme.server.ts';
import { viewerOf } from './http/viewer.server.ts';
import { useNonce } from './nonce.ts';
import { errorTitle, ErrorPage } from './shell/error-page.tsx';
import { FramedSite } from './shell/framed-site.tsx';
import { routeProblem } from './shell/route-problem.ts';
import { useRootView } from './shell/use-root-view.ts';
import { useTidyDevice } from './device/use-tidy-device.ts';
import { askedClock, AskedClockContext } from './ui/reader-zone.ts';
import styles from './styles/app.css?url';

export const meta: MetaFunction = ({ error }) => [{ title: error ? `${errorTitle(routeProblem(error).status)} · Plenary` : 'Plenary' }];

export const links: LinksFunction = () => [
  ...[serifFont, sansFont].map((href) => ({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const, href })),
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [flash, theme] = await Promise.all([readFlash(request), readTheme(request)]);
  const { actor, origin, isDemo, requestId } = context;
  const headers = flash ? { 'Set-Cookie': await clearFlash() } : undefined;
  return data({ viewer: viewerOf(actor), flash, theme, origin, isDemo, requestId }, { headers });
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const theme = useRootView()?.theme;
  return (
    <html lang="en" data-theme={theme?.scheme ?? 'device'} data-contrast={theme?.contrast ?? 'device'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* react-aria reads the nonce here for the one style element it adds */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const [query] = useSearchParams();
  const { viewer } = useLoaderData<typeof loader>();
  useTidyDevice(viewer?.accountId ?? null);
  return (
    <AskedClockContext.Provider value={askedClock(query)}>
      <Outlet />
    </AskedClockContext.Provider>
  );
}

export function ErrorBoundary() {
  // Of this very request, where the root could be loaded: no other's number would help anybody.
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId;
  return (
    <FramedSite>
      <ErrorPage requestId={requestId} {...routeProblem(useRouteError())} />
    </FramedSite>
  );
}
