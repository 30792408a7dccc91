import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

export default [
  layout('shell/site-layout.tsx', [
    index('routes/index/route.tsx'),
    route('design', 'routes/design/route.tsx'),
  ]),
  route('join', 'routes/join/route.tsx'),
  route('join/:code', 'routes/join.code/route.tsx'),
  route('summits/:slug/lobby', 'routes/summits.lobby/route.tsx'),
  route('summits/:slug/place', 'routes/summits.place/route.tsx'),
  route('summits/:slug/join-sheet', 'routes/summits.join-sheet/route.tsx'),
  route('theme', 'routes/theme/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
