import { useRef, useState } from 'react';
import * as m from '../paraglide/messages.js';
import { Button } from './Button.tsx';
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
}: {
  label: string;
  help: string;
  /** Endings and media types, as an input of files takes them. */
  accept: string;
  /** Whether more than one may be chosen at once. */
  several?: boolean;
  onFile: (file: ChosenFile) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const take = async (files: FileList | null) => {
    setUnreadable(null);
    for (const file of [...(files ?? [])].slice(0, several ? undefined : 1)) {
      // A folder that is dropped, and a file that is gone or locked by another program, cannot be read.
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes) onFile({ name: file.name, bytes: new Uint8Array(bytes) });
      else setUnreadable(file.name);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={style.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files);
      }}
    >
      <Button onPress={() => input.current?.click()}>{label}</Button>
      <p>{help}</p>
      {unreadable !== null && <Notice tone="bad">{m.file_unreadable({ name: unreadable })}</Notice>}
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={several}
        onChange={(event) => {
          void take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
