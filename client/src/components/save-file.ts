/** Media type of a Word file. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A symbol as a part of a file's name, which has no slash: `A/C.1/73/L.27` becomes `A-C.1-73-L.27`. */
export function inFileName(symbol: string): string {
  return symbol.replace(/[^\w.-]+/g, '-');
}

/** Hands a text, or the bytes of one, to the browser as a file to keep. */
export function saveFile(name: string, content: string | ArrayBuffer, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
