// The options of Remix' Vite plugin, kept apart so that `vite.config.ts` stays about building.
// The plugin does not read this file by itself; `vite.config.ts` passes it on.

const language = process.env.PLENARY_LANGUAGE ?? 'en';

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  /** Once for each language, since the words stand in the pages. */
  buildDirectory: `build/${language}`,
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
