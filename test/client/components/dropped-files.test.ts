import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../../client/src/components/dropped-files.ts';

const file = (name: string): FileSystemEntry => {
  const entry = { name, isFile: true, file: (found: (file: File) => void) => found(new File([name], name)) };
  return entry as unknown as FileSystemEntry;
};
const lost = (name: string): FileSystemEntry => {
  const entry = { name, isFile: true, file: (_: unknown, failed: () => void) => failed() };
  return entry as unknown as FileSystemEntry;
};
const locked = (name: string): FileSystemEntry => {
  const createReader = () => ({ readEntries: (_: unknown, failed: () => void) => failed() });
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
};
/** A folder, which a browser tells of two at a time. */
const folder = (name: string, ...inside: FileSystemEntry[]): FileSystemEntry => {
  const createReader = () => {
    const rest = [...inside];
    return { readEntries: (found: (entries: FileSystemEntry[]) => void) => found(rest.splice(0, 2)) };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
};
const dropped = async (...entries: FileSystemEntry[]) => {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry })) as unknown as DataTransferItemList;
  const { files, unreadable } = await droppedFiles({ items, files: [] as unknown as FileList });
  return { files: files.map(({ name }) => name), unreadable };
};

describe('what is dropped', () => {
  it('is files, and those in folders, in the order of their names', async () => {
    const session = folder('75', file('b.xml'), folder('more', file('a.xml')), file('a.xml'), file('c.xml'));
    expect(await dropped(file('z.xml'), session)).toEqual({
      files: ['z.xml', 'a.xml', 'b.xml', 'c.xml', 'a.xml'],
      unreadable: [],
    });
  });

  it('is without what is hidden, and says what cannot be read', async () => {
    const session = folder('75', file('.DS_Store'), lost('a.xml'), file('b.xml'), locked('more'));
    expect(await dropped(session, folder('empty'))).toEqual({ files: ['b.xml'], unreadable: ['a.xml', 'more'] });
  });

  it('is the files where a browser knows no folders', async () => {
    const files = [new File(['a'], 'a.xml')] as unknown as FileList;
    const found = await droppedFiles({ items: [{}] as unknown as DataTransferItemList, files });
    expect(found.files).toHaveLength(1);
  });
});
