/** What the bundled Postgres needs of a log; the program's own fits. */
export type EmbeddedLog = {
  info: (sentence: string) => void;
  warn: (sentence: string) => void;
  error: (sentence: string) => void;
};
