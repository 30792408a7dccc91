import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

export default [
  layout('shell/site-layout.tsx', [
    index('routes/index/route.tsx'),
    route('summits', 'routes/summits/route.tsx'),
    route('summits/:slug', 'routes/summits.summit/route.tsx'),
    route('summits/:slug/rooms/:roomSlug', 'routes/summits.room/route.tsx'),
    route('design', 'routes/design/route.tsx'),
    route('summits/:slug/agenda', 'routes/summits.agenda/route.tsx'),
    route('summits/:slug/sessions/:sessionSlug', 'routes/summits.agenda-session/route.tsx'),
    route('summits/:slug/releases', 'routes/summits.releases/route.tsx'),
    route('summits/:slug/mine', 'routes/summits.mine/route.tsx'),
  ]),
  route('join', 'routes/join/route.tsx'),
  route('join/:code', 'routes/join.code/route.tsx'),
  route('summits/:slug/lobby', 'routes/summits.lobby/route.tsx'),
  route('summits/:slug/place', 'routes/summits.place/route.tsx'),
  route('summits/:slug/join-sheet', 'routes/summits.join-sheet/route.tsx'),
  route('summits/:slug/calendar.ics', 'routes/summits.calendar/route.tsx'),
  route('summits/:slug/schedule.json', 'routes/summits.schedule/route.tsx'),
  route('summits/:slug/mine.ics', 'routes/summits.mine-calendar/route.tsx'),
  route('theme', 'routes/theme/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
