/** Why Postgres refused a statement: another row has that already, or it is nothing that may stand there; null for anything else. */
export function refusedByDatabase(thrown: unknown): 'duplicate' | 'unfitting' | null {
  const code = codeOf(thrown);
  if (code === '23505') return 'duplicate';
  return code !== null && /^2[23]/.test(code) ? 'unfitting' : null;
}

/** The SQLSTATE of what the driver threw, which the query builder wraps. */
function codeOf(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return 'cause' in thrown ? codeOf(thrown.cause) : null;
}
