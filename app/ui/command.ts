/** One line of the command palette. Keywords are found but not shown. */
export type Command = { label: string; href: string; group: string; keywords?: string };

/** What else is found by what is typed: pages, each with what it is; what was looked for in its place; and where all of it is. */
export type FoundCommands = { commands: { label: string; href: string; hint: string }[]; instead: string | null; all: string };
