export const credentialPath = (slug: string): string => `/credentials/${slug}`;
export const credentialVersionPath = (slug: string, version: string): string => `/credentials/${slug}/versions/${version}`;
export const credentialComparisonPath = (slug: string, from: string, to: string): string => `/credentials/${slug}/compare?from=${from}&to=${to}`;
export const studioPath = (slug: string): string => `/credentials/${slug}/studio`;
export const forkPath = (slug: string): string => `/credentials/${slug}/fork`;
export const pullPath = (slug: string): string => `/credentials/${slug}/pull`;
export const previewPath = (slug: string): string => `/credentials/${slug}/preview`;
export const alignmentsPath = (slug: string): string => `/credentials/${slug}/alignments`;
export const publishingPath = (slug: string): string => `/credentials/${slug}/publish`;
/** The catalogue, narrowed by what is given. */
export const cataloguePath = (query: Record<string, string> = {}): string => (Object.keys(query).length === 0 ? '/credentials' : `/credentials?${new URLSearchParams(query)}`);
export const lifePath = (slug: string): string => `/credentials/${slug}/life`;
