import type { Draft, Negotiation } from '@adref/shared/negotiation';
import type { FiledForm, RollingRequest } from '@adref/shared/protocol';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { base64 } from '../components/base64.ts';
import { Choice, Select, TextField } from '../components/Field.tsx';
import { type ChosenFile, FileDrop } from '../components/FileDrop.tsx';
import { Notice } from '../components/Notice.tsx';
import { inFileName, saveFile } from '../components/save-file.ts';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { openResponse } from '../request/request.ts';
import { useLongRequest } from '../request/use-long-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { partyInName } from './party-in-name.ts';
import style from './RollingFiles.module.css';
import { saysShapeless } from './says-shapeless.ts';

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
  const { negotiation, member } = useNegotiation();
  const { waits, refusal, begin, callOff } = useLongRequest();
  const [files, setFiles] = useState<readonly Filed[]>([]);
  const [form, setForm] = useState<FiledForm>('rolling');
  /** Characters of the last PDF that no font has a shape for. */
  const [shapeless, setShapeless] = useState('');

  const make = () =>
    begin(async (signal) => {
      setShapeless('');
      const body: RollingRequest = {
        form,
        files: files.map(({ file, party, everybody }) => ({
          party: party === '' ? null : party,
          ...(everybody && { author: '' }),
          name: file.name,
          base64: base64(file.bytes),
        })),
      };
      const path = `/negotiations/${negotiation.id}/drafts/${draft.number}/rolling`;
      const response = await openResponse(path, {
        member: member.id,
        accept: '*/*',
        signal,
        sent: { body },
      });
      setShapeless(decodeURIComponent(response.headers.get(saysShapeless) ?? ''));
      const ending = forms.find(([one]) => one === form)?.[2] ?? '';
      const type = response.headers.get('content-type') ?? '';
      saveFile(`${inFileName(draft.symbol)}-${form}${ending}`, await response.arrayBuffer(), type);
    });

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
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {shapeless && <Notice tone="warn">{m.export_shapeless({ signs: shapeless })}</Notice>}
      <div className={style.row}>
        <Button look="primary" isDisabled={files.length === 0 || waits} onPress={() => void make()}>
          {m.rolling_files_make()}
        </Button>
        {waits && (
          <>
            <Working label={m.export_working()} />
            <Button small onPress={callOff}>
              {m.export_cancel()}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function partyIn(name: string, { parties }: Negotiation): string {
  return partyInName(
    name,
    parties.map(({ code }) => code),
  );
}
