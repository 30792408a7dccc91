/** The little of the library that is used; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(source: string | object, options?: { forceType: string });
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
