import type { Draft, Negotiation } from '@adref/shared/negotiation';
import type { FiledForm, RollingRequest } from '@adref/shared/protocol';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { base64 } from '../components/base64.ts';
import { Choice, Select, TextField } from '../components/Field.tsx';
import { type ChosenFile, FileDrop } from '../components/FileDrop.tsx';
import { inFileName } from '../components/save-file.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { partyInName } from './party-in-name.ts';
import style from './RollingFiles.module.css';
import { TakingFile } from './TakingFile.tsx';
import { useTakenFile } from './use-taken-file.ts';

/** What can be made, by the name that the server has for it; and the end of the file's name. */
const forms: readonly (readonly [form: FiledForm, name: () => string, ending: string])[] = [
  ['rolling', m.export_rolling, '.docx'],
  ['rolling-unattributed', m.export_unattributed, '.docx'],
  ['rolling-tracked', m.export_rolling_tracked, '.docx'],
  ['by-paragraph', m.export_by_paragraph, '.docx'],
  ['by-party', m.export_by_party, '.docx'],
  ['rolling.pdf', () => m.rolling_files_pdf({ what: m.export_rolling() }), ''],
  ['rolling-unattributed.pdf', () => m.rolling_files_pdf({ what: m.export_unattributed() }), ''],
  ['by-paragraph.pdf', () => m.rolling_files_pdf({ what: m.export_by_paragraph() }), ''],
  ['by-party.pdf', () => m.rolling_files_pdf({ what: m.export_by_party() }), ''],
  ['html', m.rolling_files_html, '.html'],
  ['text', m.rolling_files_text, '.txt'],
  ['akn', m.export_akn_rolling, '.xml'],
  ['json', m.export_json_rolling, '.json'],
];

/** A file that was chosen, and whose it is: a code, or empty where each author in it is a party. */
interface Filed {
  readonly file: ChosenFile;
  readonly party: string;
  /** Whether all changes in it are the party's, where several people have made them. */
  readonly everybody: boolean;
}

/** Many marked-up copies of a draft in, one rolling text out. For the desk; what is sent is kept nowhere. */
export function RollingFiles({ draft }: { draft: Draft }) {
  const { negotiation } = useNegotiation();
  const { take, ...taking } = useTakenFile();
  const [files, setFiles] = useState<readonly Filed[]>([]);
  const [form, setForm] = useState<FiledForm>('rolling');

  const make = () => {
    const body: RollingRequest = {
      form,
      files: files.map(({ file, party, everybody }) => ({
        party: party === '' ? null : party,
        ...(everybody && { author: '' }),
        name: file.name,
        base64: base64(file.bytes),
      })),
    };
    const ending = forms.find(([one]) => one === form)?.[2] ?? '';
    return take({ path: `drafts/${draft.number}/rolling`, name: `${inFileName(draft.symbol)}-${form}${ending}`, body });
  };

  return (
    <div className={style.body}>
      <FileDrop
        label={m.rolling_files_choose()}
        help={m.rolling_files_help({ symbol: draft.symbol })}
        accept=".docx,.txt,.xml,text/plain"
        several
        onFile={(file) =>
          setFiles((before) => [...before, { file, party: partyIn(file.name, negotiation), everybody: false }])
        }
      />
      {files.length > 0 && <p>{m.rolling_files_party_help()}</p>}
      <ul className={style.list}>
        {files.map((filed, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and rows keep their order
          <li key={`${at} ${filed.file.name}`} className={style.row}>
            <TextField
              label={m.rolling_files_party({ name: filed.file.name })}
              value={filed.party}
              maxLength={16}
              onText={(party) =>
                setFiles(files.with(at, { ...filed, party: party.toUpperCase().replace(/[^A-Z0-9_-]/g, '') }))
              }
            />
            {filed.party !== '' && (
              <Choice
                label={m.rolling_files_everybody({ name: filed.file.name, party: filed.party })}
                checked={filed.everybody}
                onChange={(event) => setFiles(files.with(at, { ...filed, everybody: event.currentTarget.checked }))}
              />
            )}
            <Button
              small
              look="quiet"
              aria-label={m.rolling_files_remove({ name: filed.file.name })}
              onPress={() => setFiles(files.toSpliced(at, 1))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Select label={m.rolling_files_form()} value={form} onChoice={(value) => setForm(value as FiledForm)}>
        {forms.map(([value, name]) => (
          <option key={value} value={value}>
            {name()}
          </option>
        ))}
      </Select>
      <div className={style.row}>
        <Button look="primary" isDisabled={files.length === 0 || taking.stuck} onPress={() => void make()}>
          {m.rolling_files_make()}
        </Button>
      </div>
      <TakingFile taking={taking} />
    </div>
  );
}

function partyIn(name: string, { parties }: Negotiation): string {
  return partyInName(
    name,
    parties.map(({ code }) => code),
  );
}
