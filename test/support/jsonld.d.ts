/** The little of the library that tests use; it comes without types. */
declare module 'jsonld' {
  type Loaded = { contextUrl: null; documentUrl: string; document: object };
  export function expand(input: object, options: { documentLoader: (url: string) => Promise<Loaded>; safe: boolean }): Promise<Record<string, unknown>[]>;
}
