/** Files that are taken from folders at most: one more than a zip may hold that the library reads, so that it says that they are too many. */
const most = 50_001;

/** What was dropped. */
export interface Dropped {
  readonly files: readonly File[];
  /** Names of files and folders that the browser could not open. */
  readonly unreadable: readonly string[];
}

/** The files that were dropped, and those in folders that were, in the order of their names. To be asked while the drop is handled: later nobody tells. */
export async function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<Dropped> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return { files: [...files], unreadable: [] };
  const found: FoundFiles = { files: [], unreadable: [] };
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** What is found so far. */
interface FoundFiles {
  readonly files: File[];
  readonly unreadable: string[];
}

async function collect(entry: FileSystemEntry, found: FoundFiles): Promise<void> {
  if (found.files.length >= most || entry.name.startsWith('.')) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    if (file) found.files.push(file);
    else found.unreadable.push(entry.name);
    return;
  }
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  if (!inside) found.unreadable.push(entry.name);
  for (const one of inside?.sort((a, b) => (a.name < b.name ? -1 : 1)) ?? []) await collect(one, found);
}

/** A browser tells of a folder a hundred at a time, until there are no more; null where it cannot be opened. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[] | null> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (!some) return null;
    if (some.length === 0) return all;
    all.push(...some);
  }
}
