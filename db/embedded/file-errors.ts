/** Lets one expected answer of the file system pass ("it is there already") and throws every other. */
export const unless =
  (expected: string) =>
  (error: unknown): void => {
    if ((error as NodeJS.ErrnoException).code !== expected) throw error;
  };
