import type { Joined } from '@adref/shared/protocol';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Select, TextField } from '../components/Field.tsx';
import type { ChosenFile } from '../components/FileDrop.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import style from './CreatePage.module.css';

/** Takes a negotiation in that was saved as one file, here or elsewhere: who goes on with it, and as what. */
export function ImportForm({ file, name }: { readonly file: ChosenFile; readonly name: string }) {
  const [person, setPerson] = useState(name);
  const [role, setRole] = useState<'chair' | 'secretariat'>('chair');
  const { asking, refusal, ask } = useRequest();
  const [, go] = useLocation();
  const take = async () => {
    const query = new URLSearchParams({ name: file.name, person, role });
    const joined = await ask(() => request<Joined>('POST', `/negotiations/import?${query}`, { bytes: file.bytes }));
    if (joined?.member) go(`/n/${joined.negotiation}/${joined.member}/draft`);
  };
  return (
    <form
      className={style.step}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <h2>{m.import_title()}</h2>
      <p>{m.import_help()}</p>
      <div className={style.fields}>
        <TextField label={m.create_me()} help={m.join_name_help()} required value={person} onText={setPerson} />
        <Select label={m.create_role()} value={role} onChoice={(value) => setRole(value as typeof role)}>
          <option value="chair">{m.role_chair()}</option>
          <option value="secretariat">{m.role_secretariat()}</option>
        </Select>
      </div>
      {asking && <Working label={m.import_working()} />}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div>
        <Button look="primary" type="submit" isDisabled={asking || !person.trim()}>
          {m.import_submit()}
        </Button>
      </div>
    </form>
  );
}
