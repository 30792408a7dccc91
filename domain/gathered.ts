/** Rows by a key of theirs, each key with what is wanted of its rows, in their order. */
export function gathered<Row, Key, Value>(rows: readonly Row[], keyOf: (row: Row) => Key, valueOf: (row: Row) => Value): Map<Key, Value[]> {
  const found = new Map<Key, Value[]>();
  for (const row of rows) {
    const values = found.get(keyOf(row));
    if (values) values.push(valueOf(row));
    else found.set(keyOf(row), [valueOf(row)]);
  }
  return found;
}
