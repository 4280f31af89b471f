import { expect, it } from "vitest";
import { splitName } from "./splitName";

it.each([
  ["张伟", "张", "伟"],
  ["诸葛晓明", "诸葛", "晓明"],
  ["欧阳", "欧", "阳"],
  ["单晓东", "单", "晓东"],
  ["阿依古丽·买买提", "阿依古丽", "买买提"],
])("%s", (name, familyName, givenName) => {
  expect(splitName(name)).toEqual({ familyName, givenName });
});
