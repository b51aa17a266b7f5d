/** What was simulated as JSON, for files that leave this machine. Bytes are in Base64. */
import { type SimulationRequest, simulationRequest } from "./messages.ts";
import { ProtocolError, receive } from "./shape.ts";

/** Data for `JSON.stringify`. */
export function requestToPlain(request: SimulationRequest): object {
  const files = Object.entries(request.files ?? {}).map(([path, content]) => [path, toBase64(content)]);
  return { ...request, files: Object.fromEntries(files) };
}

/** @param sender is named in errors. @throws ProtocolError for what is no such request. */
export function requestFromPlain(plain: unknown, sender: string): SimulationRequest {
  if (typeof plain !== "object" || plain === null) throw new ProtocolError(`From ${sender}: no request`);
  const { files = {} } = plain as { files?: Record<string, unknown> };
  const decoded = Object.entries(files).map(([path, content]) => [path, fromBase64(content)]);
  return receive(simulationRequest, { ...plain, files: Object.fromEntries(decoded) }, sender);
}

/** In pieces, since a call takes so many arguments only. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** What is no Base64 stays as it is, for the check that follows. */
function fromBase64(text: unknown): unknown {
  try {
    return Uint8Array.from(atob(String(text)), (character) => character.charCodeAt(0));
  } catch {
    return text;
  }
}
