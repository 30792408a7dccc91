import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, ScrollRestoration, useLoaderData, useRouteError, useRouteLoaderData, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { readingLanguage } from '#domain/words/reading-language.ts';
import { clearFlash, readFlash } from './http/flash.server.ts';
import { unlessInPlace } from './http/in-place.ts';
import { readTheme } from './http/theme.server.ts';
import { viewerOf } from './http/viewer.server.ts';
import { useNonce } from './nonce.ts';
import { errorTitle, ErrorPage } from './shell/error-page.tsx';
import { FramedSite } from './shell/framed-site.tsx';
import { FontLinks, fontsAttribute, hasFonts } from './shell/late-fonts.tsx';
import { PageScripts } from './shell/page-scripts.tsx';
import { routeProblem } from './shell/route-problem.ts';
import { useIsToRead } from './shell/use-is-to-read.ts';
import { useRootView } from './shell/use-root-view.ts';
import { useTidyDevice } from './device/use-tidy-device.ts';
import { askedClock, AskedClockContext } from './ui/reader-zone.ts';
import styles from './styles/app.css?url';

export const meta: MetaFunction = ({ error }) => [{ title: error ? `${errorTitle(routeProblem(error).status)} · Plenary` : 'Plenary' }];

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
  { rel: 'search', type: 'application/opensearchdescription+xml', title: 'Plenary', href: '/search.xml' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, origin, isDemo, requestId, services } = context;
  const [flash, theme, unread] = await Promise.all([readFlash(request), readTheme(request), services.notices.countUnread(actor)]);
  const headers = flash ? { 'Set-Cookie': await clearFlash() } : undefined;
  return data({ viewer: viewerOf(actor), unread, flash, theme, hasFonts: hasFonts(request), origin, isDemo, requestId }, { headers });
}

export const shouldRevalidate = unlessInPlace;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const view = useRootView();
  const theme = view?.theme;
  const isToRead = useIsToRead();
  const areFontsLate = isToRead && view?.hasFonts === false;
  return (
    <html lang={readingLanguage()} data-theme={theme?.scheme ?? 'device'} data-contrast={theme?.contrast ?? 'device'} data-fonts={fontsAttribute(areFontsLate)} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* react-aria reads the nonce here for the one style element it adds */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <FontLinks areLate={areFontsLate} nonce={nonce} />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <PageScripts areLate={isToRead} nonce={nonce} />
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
