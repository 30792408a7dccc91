/** What was typed into a field of a form; nothing where it holds a file or is not there. */
export function wordsIn(form: FormData, field: string): string {
  const written = form.get(field);
  return typeof written === 'string' ? written : '';
}
