/** Rows as they stand in a cart: a JSON array of flat objects; what is none of that has no rows. */
export function readRows(value: string | undefined): Record<string, string>[] {
  try {
    const rows: unknown = JSON.parse(value ?? "[]");
    return Array.isArray(rows) ? rows.map((row) => mapValues(row as object)) : [];
  } catch {
    return [];
  }
}

export const addRow = (value: string | undefined) => write([...readRows(value), {}]);

export const removeRow = (value: string | undefined, at: number) => write(readRows(value).filter((_, i) => i !== at));

export function setCell(value: string | undefined, at: number, column: string, text: string) {
  return write(
    readRows(value).map((row, i) => {
      if (i !== at) return row;
      const { [column]: _, ...others } = row;
      return text === "" ? others : { ...others, [column]: text };
    }),
  );
}

const mapValues = (row: object) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell)]));

const write = (rows: Record<string, string>[]) => (rows.length > 0 ? JSON.stringify(rows) : undefined);
