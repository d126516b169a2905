/** Bytes as base64, in pieces: one call with all of a long file would overrun the stack. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece) binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}
