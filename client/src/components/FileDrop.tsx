import { useRef, useState } from 'react';
import * as m from '../paraglide/messages.js';
import { Button } from './Button.tsx';
import { type Dropped, droppedFiles } from './dropped-files.ts';
import style from './FileDrop.module.css';
import { Notice } from './Notice.tsx';

/** A file as it was chosen, dropped or pasted. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a file is dropped, or chosen with the button, or several; `help` says which. The same file may be chosen again after it was mended. */
export function FileDrop({
  label,
  help,
  accept,
  several = false,
  onFile,
  onSeveral,
}: {
  label: string;
  help: string;
  /** Endings and media types, as an input of files takes them. */
  accept: string;
  /** Whether more than one may be chosen at once. */
  several?: boolean;
  onFile: (file: ChosenFile) => void;
  /** Where more than one was chosen or dropped, or a folder of them: all together, in the place of `onFile` for each. */
  onSeveral?: (files: readonly ChosenFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const together = onSeveral !== undefined;
  const take = async (files: readonly File[], lost: Dropped['unreadable'] = []) => {
    setUnreadable(lost);
    const all: ChosenFile[] = [];
    for (const file of files.slice(0, several || together ? undefined : 1)) {
      // A folder that is dropped, and a file that is gone or locked by another program, cannot be read.
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) setUnreadable((before) => [...before, file.name]);
      else if (together) all.push({ name: file.name, bytes: new Uint8Array(bytes) });
      else onFile({ name: file.name, bytes: new Uint8Array(bytes) });
    }
    const [first] = all;
    if (first && all.length === 1) onFile(first);
    else if (first) onSeveral?.(all);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={style.drop}
      data-unprinted=""
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (together) void droppedFiles(event.dataTransfer).then((dropped) => take(dropped.files, dropped.unreadable));
        else void take([...event.dataTransfer.files]);
      }}
    >
      <Button onPress={() => input.current?.click()}>{label}</Button>
      <p>{help}</p>
      {[...new Set(unreadable)].map((name) => (
        <Notice key={name} tone="bad">
          {m.file_unreadable({ name })}
        </Notice>
      ))}
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={several || together}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
