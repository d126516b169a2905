import { languages } from '@adref/shared/document';
import type { ImportPreview } from '@adref/shared/protocol';
import { useState } from 'react';
import { agreedHow, languageName } from '../agreed/agreed-how.ts';
import { Button } from '../components/Button.tsx';
import { DoubtfulPages } from '../components/DoubtfulPages.tsx';
import { Select, TextArea, TextField } from '../components/Field.tsx';
import { type ChosenFile, FileDrop } from '../components/FileDrop.tsx';
import { Notice } from '../components/Notice.tsx';
import { refusalSaid } from '../locale/refusal-said.ts';
import * as m from '../paraglide/messages.js';
import { newFileMark } from '../request/kept-file.ts';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './HouseLibrary.module.css';
import { packedFiles } from './packed-files.ts';
import { useImport } from './use-import.ts';

const unsaid = { symbol: '', date: '', manner: '', original: '' };

/** Fills the server's library: a file, several, a folder or a zip, chosen or dropped here, or pasted words; of a single file, what it would add comes first. */
export function FillLibrary({ onChange }: { onChange: () => void }) {
  const [file, setFile] = useState<(ChosenFile & { readonly mark: string }) | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [said, setSaid] = useState(unsaid);
  const [pasted, setPasted] = useState('');
  const { asking, refusal, ask, forget } = useRequest();
  const { connected } = useNegotiation();
  const taking = useImport(onChange);
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  const running = taking.report?.state === 'running';

  const choose = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    setPreview(null);
    forget();
    if (/\.zip$/i.test(name)) {
      setFile(null);
      await taking.begin({ name, bytes, mark: null, said: {} });
      return;
    }
    const mark = newFileMark();
    setFile({ name, bytes, mark });
    const query = new URLSearchParams({ name, keep: mark });
    const answer = await ask(() => request<ImportPreview>('POST', `/library/preview?${query}`, { bytes }));
    if (!answer) return;
    setPreview(answer);
    const [first] = answer.documents;
    if (first && answer.documents.length === 1)
      setSaid({ symbol: first.symbol, date: first.date, manner: first.manner, original: first.original ?? '' });
  };
  return (
    <details className={style.fill} data-unprinted="">
      <summary>{m.house_fill()}</summary>
      <FileDrop
        label={m.house_choose()}
        help={m.house_choose_help()}
        accept=".zip,.xml,.txt,.docx,.pdf"
        onFile={({ name, bytes }) => void choose(name, bytes)}
        onSeveral={(files) => void packedFiles(files).then((bytes) => choose('files.zip', bytes))}
      />
      <TextArea label={m.house_paste()} serif rows={3} value={pasted} onText={setPasted} />
      <div>
        <Button
          small
          isDisabled={pasted.trim() === '' || asking || !connected}
          onPress={() => void choose('pasted.txt', new TextEncoder().encode(pasted))}
        >
          {m.house_read_paste()}
        </Button>
      </div>
      {(refusal ?? taking.refusal) && <Notice tone="bad">{refusal ?? taking.refusal}</Notice>}
      {file && preview && (
        <div className={style.preview}>
          <h3>{m.house_would_add({ count: preview.documents.length })}</h3>
          <DoubtfulPages pages={preview.pages} />
          <ul>
            {preview.documents.map((document) => (
              <li key={`${document.symbol} ${document.title}`}>
                {[document.symbol, document.title].filter(Boolean).join(' · ')} – {agreedHow(document)}
              </li>
            ))}
          </ul>
          {preview.documents.length === 1 && (
            <div className={style.filters}>
              <TextField
                label={m.house_symbol()}
                value={said.symbol}
                onText={(symbol) => setSaid({ ...said, symbol })}
              />
              <TextField
                label={m.house_date()}
                type="date"
                value={said.date}
                onText={(date) => setSaid({ ...said, date })}
              />
              <Select label={m.house_manner()} value={said.manner} onChoice={(manner) => setSaid({ ...said, manner })}>
                <option value="unknown">{m.house_unsaid()}</option>
                <option value="consensus">{m.house_by_consensus()}</option>
                <option value="vote">{m.house_by_vote()}</option>
                <option value="noted">{m.house_only_noted()}</option>
                <option value="draft">{m.house_only_draft()}</option>
              </Select>
              <Select
                label={m.house_original()}
                value={said.original}
                onChoice={(original) => setSaid({ ...said, original })}
              >
                <option value="">{m.house_unsaid()}</option>
                {languages.map((language) => (
                  <option key={language} value={language}>
                    {languageName(language)}
                  </option>
                ))}
              </Select>
            </div>
          )}
          <div>
            <Button
              isDisabled={running || !connected}
              onPress={() => {
                void taking.begin({ ...file, said: preview.documents.length === 1 ? given : {} });
                setPreview(null);
                setPasted('');
              }}
            >
              {m.house_add()}
            </Button>
          </div>
        </div>
      )}
      {taking.report && (
        <div className={style.preview} role="status">
          <p>
            {m.house_progress({
              files: taking.report.files,
              added: taking.report.added,
              already: taking.report.already,
            })}
          </p>
          {running && (
            <Button small onPress={taking.cancel}>
              {m.house_cancel()}
            </Button>
          )}
          {taking.report.state === 'cancelled' && <p>{m.house_cancelled()}</p>}
          {taking.report.state === 'failed' && <Notice tone="bad">{m.house_failed()}</Notice>}
          {taking.report.refusals > 0 && (
            <details>
              <summary>{m.house_refused({ count: taking.report.refusals })}</summary>
              <ul>
                {taking.report.refused.map(({ file: name, why }) => (
                  <li key={`${name} ${why.key}`}>
                    {m.record_before({ who: name })} {refusalSaid(why as Parameters<typeof refusalSaid>[0]) ?? why.key}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </details>
  );
}
