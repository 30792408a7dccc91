/** Rows by a key of theirs, each key with what is wanted of its rows, in their order. */
export function gathered<Row, Value>(rows: readonly Row[], keyOf: (row: Row) => string, valueOf: (row: Row) => Value): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const row of rows) {
    const values = found.get(keyOf(row));
    if (values) values.push(valueOf(row));
    else found.set(keyOf(row), [valueOf(row)]);
  }
  return found;
}
