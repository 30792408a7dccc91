/** The little of the library that tests use; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(source: string | object);
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
