/** Whether bytes are a PDF; some programs write a little before its first words. A text may name them among its own. */
export function isPdf(bytes: Uint8Array): boolean {
  return /(?:^|[^ -~])%PDF-/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
}
