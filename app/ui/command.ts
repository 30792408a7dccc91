/** One line of the command palette. Keywords are found but not shown. */
export type Command = { label: string; href: string; group: string; keywords?: string };
