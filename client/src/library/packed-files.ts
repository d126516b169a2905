import type { ChosenFile } from '../components/FileDrop.tsx';

/** Several files as one zip, as the library takes them in; of two with the same name the second is in a folder of the zip. Nothing is compressed: they are sent once. */
export async function packedFiles(files: readonly ChosenFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate');
  const entries: Record<string, Uint8Array> = {};
  for (const { name, bytes } of files) {
    // A file may be called like what every object has.
    let path = name in {} ? `1/${name}` : name;
    for (let nth = 2; path in entries; nth++) path = `${nth}/${name}`;
    entries[path] = bytes;
  }
  return new Uint8Array(zipSync(entries, { level: 0 }));
}
