import { expect, test } from "vitest";
import { addRow, readRows, removeRow, setCell } from "./rows";

test("rows are added, filled and removed, and no rows are no value", () => {
  let value = setCell(addRow(addRow(undefined)), 1, "extension", "801");
  value = setCell(value, 0, "extension", "802");
  expect(readRows(value)).toEqual([{ extension: "802" }, { extension: "801" }]);
  value = setCell(removeRow(value, 0), 0, "extension", "");
  expect(readRows(value)).toEqual([{}]);
  expect(removeRow(value, 0)).toBeUndefined();
});

test("what is no list has no rows, and numbers are shown as text", () => {
  expect(readRows("801,802")).toEqual([]);
  expect(readRows('[{"group":1}]')).toEqual([{ group: "1" }]);
});
