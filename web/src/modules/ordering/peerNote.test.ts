import { expect, it } from "vitest";
import { peerNote } from "./peerNote";

it("says in words what went wrong with a call", () => {
  expect(peerNote("no answer")).toBe("peerNote.silent");
  expect(peerNote("HttpRequestException")).toBe("peerNote.down");
  expect(peerNote("JsonException")).toBe("peerNote.garbled");
  expect(peerNote("HTTP 503")).toBe("peerNote.failed");
});

it("leaves a peer's own words alone", () => {
  expect(peerNote("该楼栋无空闲端口")).toBeUndefined();
});
