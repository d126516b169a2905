/** What every browser and Node have; this package knows neither, so it says here what it uses of it. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string };

/**
 * Makes what decodes bytes of an encoding, by its name in the Encoding Standard, without a byte order mark: strictly, since a letter that is
 * replaced in an agreed text would pass unseen. Null for bytes that are none of it; with `stream` the last character may be cut off.
 */
export function makeDecoder(encoding: string): (bytes: Uint8Array, stream?: boolean) => string | null {
  return (bytes, stream = false) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    } catch {
      return null;
    }
  };
}
