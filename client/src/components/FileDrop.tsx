import { useRef } from 'react';
import { Button } from './Button.tsx';
import style from './FileDrop.module.css';

/** A file as it was chosen, dropped or pasted. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a file is dropped, or chosen with the button; `help` says which. The same file may be chosen again after it was mended. */
export function FileDrop({
  label,
  help,
  accept,
  onFile,
}: {
  label: string;
  help: string;
  /** Endings and media types, as an input of files takes them. */
  accept: string;
  onFile: (file: ChosenFile) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={style.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <Button onPress={() => input.current?.click()}>{label}</Button>
      <p>{help}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
