import { useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import style from './CreatePage.module.css';

/** A file as it was chosen or pasted. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where the text comes from: a file, chosen or dropped here, or pasted words. */
export function TextSource({ reading, onFile }: { reading: boolean; onFile: (file: ChosenFile) => void }) {
  const [name, setName] = useState('');
  const [pasted, setPasted] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <div className={style.source}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        className={style.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Button onPress={() => input.current?.click()}>{m.create_choose_file()}</Button>
        <p>{name || m.create_file_help()}</p>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={m.create_choose_file()}
          accept=".docx,.txt,.xml,text/plain,text/xml,application/xml"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      <div className={style.paste}>
        <TextArea label={m.create_paste()} serif rows={5} value={pasted} onText={setPasted} />
        <Button
          small
          isDisabled={pasted.trim() === '' || reading}
          onPress={() => {
            setName('');
            onFile({ name: 'pasted.txt', bytes: new TextEncoder().encode(pasted) });
          }}
        >
          {m.create_read_paste()}
        </Button>
      </div>
      {reading && <Working label={m.create_reading()} />}
    </div>
  );
}
