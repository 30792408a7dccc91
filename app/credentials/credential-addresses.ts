export const credentialPath = (slug: string): string => `/credentials/${slug}`;
export const credentialVersionPath = (slug: string, version: string): string => `/credentials/${slug}/versions/${version}`;
export const credentialComparisonPath = (slug: string, from: string, to: string): string => `/credentials/${slug}/compare?from=${from}&to=${to}`;
export const studioPath = (slug: string): string => `/credentials/${slug}/studio`;
export const publishingPath = (slug: string): string => `/credentials/${slug}/publish`;
