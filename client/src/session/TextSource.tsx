import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { type ChosenFile, FileDrop } from '../components/FileDrop.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import style from './CreatePage.module.css';

/** Where the text comes from: a file, chosen or dropped here, or pasted words. */
export function TextSource({ reading, onFile }: { reading: boolean; onFile: (file: ChosenFile) => void }) {
  const [name, setName] = useState('');
  const [pasted, setPasted] = useState('');
  return (
    <div className={style.source}>
      <FileDrop
        label={m.create_choose_file()}
        help={name || m.create_file_help()}
        accept=".docx,.txt,.xml,.pdf,.json,application/pdf,text/plain,text/xml,application/xml,application/json"
        onFile={(file) => {
          setName(file.name);
          onFile(file);
        }}
      />
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
