import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

export default [
  layout('shell/site-layout.tsx', [
    index('routes/index/route.tsx'),
    route('design', 'routes/design/route.tsx'),
  ]),
  route('theme', 'routes/theme/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
