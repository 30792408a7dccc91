import type { ExportFacts } from '#domain/credential/exports/export-facts.ts';

const page = 'https://plenary.example/credentials/exit-questions';

/** Version 2.1.0 of a credential whose criteria changed once. */
export const sampleFacts = (): ExportFacts => ({
  credentialId: '3f2b8c1e-5d4a-4b6f-9a7c-1e2d3c4b5a69',
  version: '2.1.0',
  at: '2026-11-30T09:00:00.000Z',
  isRetired: false,
  urls: { page, version: `${page}/versions/2.1.0`, achievement: `${page}/achievements/2`, ctdl: `${page}/ctdl/2`, case: `${page}/case` },
  former: { version: '1.4.2', achievementUrl: `${page}/achievements/1`, ctdlUrl: `${page}/ctdl/1` },
  madeFrom: [],
});
