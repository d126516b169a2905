import { useRef } from 'react';
import { Button } from './Button.tsx';
import style from './FileDrop.module.css';

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
  const take = async (files: FileList | null) => {
    for (const file of [...(files ?? [])].slice(0, several ? undefined : 1)) {
      onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
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
