import type { CorrectedParagraph, CreateRequest, Joined, ReadDocument } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../components/Button.tsx';
import { base64 } from '../components/base64.ts';
import { DoubtfulPages } from '../components/DoubtfulPages.tsx';
import { Choice, Select, TextField } from '../components/Field.tsx';
import type { ChosenFile } from '../components/FileDrop.tsx';
import { later } from '../components/later.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { newFileMark, withKeptFile } from '../request/kept-file.ts';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { type HolderChoice, isFitting } from './bracket-corrections.ts';
import style from './CreatePage.module.css';
import { FrontPage } from './FrontPage.tsx';
import { ImportForm } from './ImportForm.tsx';
import { LinesRead } from './LinesRead.tsx';
import { TextSource } from './TextSource.tsx';

const blank = { symbol: '', title: '', committee: '', agendaItem: '', name: '' };

/** Only a text with brackets needs what reads them. */
const BracketPreview = later(async () => (await import('./BracketPreview.tsx')).BracketPreview);

/** What a person makes of the brackets of a text. */
interface CorrectedBrackets {
  readonly paragraphs: readonly CorrectedParagraph[];
  readonly holders: readonly HolderChoice[];
  readonly attribution: boolean;
}

/** Creates a negotiation from a document: first the text, then which of the documents found in it, then what it is called. */
export function CreatePage() {
  const [file, setFile] = useState<(ChosenFile & { readonly mark: string }) | null>(null);
  const [saved, setSaved] = useState<ChosenFile | null>(null);
  const [found, setFound] = useState<readonly ReadDocument[]>([]);
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState(() => ({ ...blank, name: nameGiven() }));
  const [role, setRole] = useState<'chair' | 'secretariat'>('chair');
  const [brackets, setBrackets] = useState<CorrectedBrackets | null>(null);
  const { asking, refusal, ask } = useRequest();
  const [, go] = useLocation();
  useEffect(() => {
    document.title = `${m.create_title()} · ${m.app_name()}`;
  }, []);

  const choose = (index: number, documents = found) => {
    const document = documents[index];
    setChosen(index);
    setBrackets(bracketsOf(document));
    if (document) setSaid((before) => ({ ...before, symbol: document.symbol, title: document.title }));
  };
  const read = async (next: ChosenFile) => {
    setFound([]);
    const isSaved = isNegotiation(next.bytes);
    setSaved(isSaved ? next : null);
    const mark = newFileMark();
    setFile(isSaved ? null : { ...next, mark });
    if (isSaved) return;
    const query = new URLSearchParams({ name: next.name, keep: mark });
    const documents = await ask(() => request<ReadDocument[]>('POST', `/read?${query}`, { bytes: next.bytes }));
    if (!documents) return;
    setFound(documents);
    // A draft resolution is what one negotiates; a report that holds some is where it came in.
    choose(
      Math.max(
        0,
        documents.findIndex(({ kind }) => kind === 'draft resolution'),
      ),
      documents,
    );
  };
  const create = async () => {
    const document = found[chosen];
    if (!file || !document) return;
    const body: Omit<CreateRequest, 'file'> = {
      ...said,
      role,
      ...(brackets && {
        paragraphs: [...brackets.paragraphs],
        holders: brackets.holders.map(({ name, party }) => ({ name, party: party === '' ? null : party })),
        attribution: brackets.attribution,
      }),
    };
    const { name, mark, bytes } = file;
    const made = (text: Pick<CreateRequest['file'], 'base64' | 'kept'>) =>
      request<Joined>('POST', '/negotiations', {
        body: { ...body, file: { name, symbol: document.symbol || null, ...text } } satisfies CreateRequest,
      });
    const joined = await ask(() =>
      withKeptFile(
        () => made({ kept: mark }),
        () => made({ base64: base64(bytes) }),
      ),
    );
    if (joined?.member) go(`/n/${joined.negotiation}/${joined.member}/parties`);
  };
  const missing = (['symbol', 'title', 'name'] as const).filter((name) => !said[name].trim());
  const field = (name: keyof typeof blank, label: string, more: { help?: string; required?: boolean } = {}) => (
    <TextField {...more} label={label} value={said[name]} onText={(text) => setSaid({ ...said, [name]: text })} />
  );

  return (
    <FrontPage>
      <h1>{m.create_title()}</h1>
      <section className={style.step} aria-labelledby="create-text">
        <h2 id="create-text">{m.create_step_text()}</h2>
        <TextSource reading={asking && found.length === 0} onFile={(next) => void read(next)} />
        {refusal && <Notice tone="bad">{refusal}</Notice>}
        {file && !asking && !refusal && found.length === 0 && <Notice tone="warn">{m.create_nothing_found()}</Notice>}
      </section>
      {saved && <ImportForm key={saved.name} file={saved} name={said.name} />}
      {found.length > 0 && (
        <form
          className={style.step}
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <h2>{m.create_step_document()}</h2>
          <DoubtfulPages pages={found[chosen]?.pages} />
          <fieldset className={style.documents}>
            <legend>{m.create_found({ count: found.length })}</legend>
            {found.map((document, index) => (
              <Choice
                key={`${document.symbol} ${document.title}`}
                type="radio"
                name="document"
                checked={index === chosen}
                onChange={() => choose(index)}
                label={[document.symbol, document.title].filter(Boolean).join(' · ') || m.create_untitled()}
                help={m.create_document_size({ kind: kindName(document.kind), count: document.paragraphs })}
              />
            ))}
          </fieldset>
          {found[chosen]?.lines && <LinesRead key={`lines ${chosen}`} lines={found[chosen].lines} />}
          {brackets && (
            <>
              <h2>{m.create_step_brackets()}</h2>
              <BracketPreview
                key={chosen}
                {...brackets}
                onParagraphs={(paragraphs) => setBrackets({ ...brackets, paragraphs })}
                onHolders={(holders) => setBrackets({ ...brackets, holders })}
                onAttribution={(attribution) => setBrackets({ ...brackets, attribution })}
              />
            </>
          )}
          <h2>{m.create_step_names()}</h2>
          <div className={style.fields}>
            {field('symbol', m.create_symbol(), { help: m.create_symbol_help(), required: true })}
            {field('title', m.create_name(), { required: true })}
            {field('committee', m.create_committee())}
            {field('agendaItem', m.create_agenda())}
            {field('name', m.create_me(), { help: m.join_name_help(), required: true })}
            <Select label={m.create_role()} value={role} onChoice={(value) => setRole(value as typeof role)}>
              <option value="chair">{m.role_chair()}</option>
              <option value="secretariat">{m.role_secretariat()}</option>
            </Select>
          </div>
          <div>
            <Button
              look="primary"
              type="submit"
              isDisabled={asking || missing.length > 0 || brackets?.holders.some(({ party }) => !isFitting(party))}
            >
              {m.create_submit()}
            </Button>
            {missing.length > 0 && (
              <p data-missing>
                {m.create_missing({ names: missing.map((name) => needed[name]()).join(m.mark_apart()) })}
              </p>
            )}
          </div>
        </form>
      )}
    </FrontPage>
  );
}

/** What nothing can begin without. */
const needed = { symbol: m.create_symbol, title: m.create_name, name: m.create_me };

function bracketsOf(document: ReadDocument | undefined): CorrectedBrackets | null {
  if (!document?.brackets) return null;
  const { paragraphs, holders } = document.brackets;
  return {
    paragraphs: paragraphs.map(({ label: _, ...paragraph }) => paragraph),
    holders: holders.map(({ name, code }) => ({ name, party: code })),
    attribution: holders.length > 0,
  };
}

/** Whether a file is a negotiation that Adref has saved: what it is, it says first. */
function isNegotiation(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*\{\s*"format"\s*:\s*"adref-negotiation"/.test(start);
}

function kindName(kind: ReadDocument['kind']): string {
  return { report: m.kind_report, resolution: m.kind_resolution, 'draft resolution': m.kind_draft, text: m.kind_text }[
    kind
  ]();
}

/** The name that the person gave with the link a moment ago; empty where they came another way. */
function nameGiven(): string {
  const { name } = (history.state ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}
