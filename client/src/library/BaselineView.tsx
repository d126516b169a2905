import { atDesk, type Member, type Negotiation, openDraft, writesFor } from '@adref/shared/negotiation';
import type { MeasuredDraftAnswer } from '@adref/shared/protocol';
import { useState } from 'react';
import { Link } from 'wouter';
import { opsOf, translationSaid } from '../agreed/agreed-how.ts';
import { measuredSum, useMeasuredDraft } from '../agreed/use-measured-draft.ts';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Field.tsx';
import { forceSign } from '../components/force-name.ts';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Redline } from '../components/Redline.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { inFileName, wordType } from '../components/save-file.ts';
import { Working } from '../components/Working.tsx';
import { TakingFile } from '../exports/TakingFile.tsx';
import { useTakenFile } from '../exports/use-taken-file.ts';
import * as m from '../paraglide/messages.js';
import { adoption } from '../phrases/adoption.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { libraryAddress } from '../texts/library-address.ts';
import style from './HouseLibrary.module.css';
import page from './LibraryPage.module.css';
import { useMeasuredText } from './use-measured-text.ts';

/** How the whole can be taken away: the end of its address, of the file's name, and the type. */
const files = [
  {
    name: m.baseline_word,
    path: '/word',
    end: 'docx',
    type: wordType,
  },
  { name: m.export_pdf, path: '/pdf', end: 'pdf', type: 'application/pdf' },
  { name: m.baseline_page, path: '/page', end: 'html', type: 'text/html' },
  { name: m.baseline_json, path: '', end: 'json', type: 'application/json' },
] as const;

/** The draft itself among the texts that can be measured, where parties are called by their codes and the chair's text `chair`. */
const draftItself = '';

/** The texts of the open round that somebody may read, besides the draft. */
function textsOf(negotiation: Negotiation, member: Member): { readonly value: string; readonly name: string }[] {
  if (negotiation.closed) return [];
  const own = writesFor(negotiation, member).map(({ code }) => ({
    value: code,
    name: m.baseline_text_of({ party: code }),
  }));
  const chair = atDesk(member) || negotiation.textShown ? [{ value: 'chair', name: m.chair_text() }] : [];
  return [...own, ...chair];
}

/**
 * The whole open draft beside the consensus baseline, or an own text or the chair's as it is now: each paragraph with what departs from the
 * nearest agreed wording.
 */
export function BaselineView() {
  const { negotiation, member } = useNegotiation();
  const draft = openDraft(negotiation);
  const [chosen, setChosen] = useState(draftItself);
  const texts = textsOf(negotiation, member);
  const text = texts.some(({ value }) => value === chosen) ? chosen : draftItself;
  const ofDraft = useMeasuredDraft();
  const ofText = useMeasuredText(text === draftItself ? null : text);
  const { measured, failure } = text === draftItself ? ofDraft : ofText;
  const [only, setOnly] = useState(false);
  const { take: takeFile, ...taking } = useTakenFile();
  const entries = negotiation.library.filter(({ id }) => negotiation.baseline.includes(id));
  const take = ({ path, end, type }: (typeof files)[number]) => {
    const of = text === draftItself ? '' : `?text=${encodeURIComponent(text)}`;
    const name = `${inFileName([draft.symbol, text].filter(Boolean).join('-'))}-baseline.${end}`;
    return takeFile({ path: `drafts/${draft.number}/baseline${path}${of}`, name, type });
  };
  return (
    <div className={`${page.place} ${style.house}`}>
      <p data-unprinted="">
        <Link to="/library">{m.library_back()}</Link>
      </p>
      <PageHeading title={m.baseline_of({ symbol: draft.symbol })} />
      {entries.length === 0 && <p className={style.soft}>{m.baseline_none()}</p>}
      {entries.map((entry) => (
        <p key={entry.id} className={style.soft}>
          <Link to={libraryAddress(entry.id)}>{entry.symbol || entry.title}</Link> – {adoption(entry)}
        </p>
      ))}
      {entries.length > 0 && texts.length > 0 && (
        <div className={style.actions}>
          <Segmented
            label={m.baseline_text()}
            value={text}
            options={[{ value: draftItself, name: draft.symbol }, ...texts]}
            onChange={setChosen}
          />
          {text !== draftItself && (
            <Button small look="quiet" onPress={ofText.again}>
              {m.baseline_again()}
            </Button>
          )}
        </div>
      )}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {entries.length > 0 && !measured && !failure && <Working label={m.library_fetching()} />}
      {measured && (
        <>
          <p>
            <b>{measuredSum(measured)}</b>
          </p>
          <div className={style.actions}>
            {files.map((file) => (
              <Button key={file.end} small isDisabled={taking.stuck} onPress={() => void take(file)}>
                {file.name()}
              </Button>
            ))}
            <Choice
              label={m.baseline_only()}
              checked={only}
              onChange={(event) => setOnly(event.currentTarget.checked)}
            />
          </div>
          <TakingFile taking={taking} />
          <ol className={style.found}>
            {measured.paragraphs
              .filter(({ standing }) => !only || standing === 'departs')
              .map((paragraph) => (
                <MeasuredRow key={paragraph.id} paragraph={paragraph} language={draft.document.language} />
              ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** What the line beside a paragraph looks like: as in the margin of the draft. */
const shapes = { agreed: 'consensus', departs: 'vote', partly: 'adapted', new: 'new' } as const;

function MeasuredRow({
  paragraph: { id, label, standing, source, redline, force },
  language,
}: {
  paragraph: MeasuredDraftAnswer['paragraphs'][number];
  language: string;
}) {
  const said = {
    agreed: m.baseline_agreed,
    departs: m.baseline_departs,
    partly: m.baseline_partly,
    new: m.baseline_new,
  };
  return (
    <li className={style.traced} data-standing={shapes[standing]}>
      <header className={style.source}>
        <Link to={`/compare?history=${encodeURIComponent(id)}`}>{label || m.desk_no_label()}</Link>
        <span>{said[standing]()}</span>
        {source && (
          <Link to={libraryAddress(source.document, source.paragraph)}>
            {source.symbol} {source.label}
          </Link>
        )}
        {source && <span className={style.soft}>{translationSaid(source)}</span>}
        {force && (
          <span className={style.force}>
            <span aria-hidden>{forceSign[force]} </span>
            {force === 'weaker' ? m.house_weaker_than() : m.house_stronger_than()}
          </span>
        )}
      </header>
      <p className={style.text} lang={language} dir="auto">
        {/* Where nothing was agreed nothing departs. */}
        {standing === 'new' ? textOf(redline) : <Redline ops={opsOf(redline)} />}
      </p>
    </li>
  );
}

const textOf = (redline: MeasuredDraftAnswer['paragraphs'][number]['redline']) =>
  opsOf(redline).map(({ text }) => text);
