import { sameWords } from '@adref/shared/differences';
import type { Language } from '@adref/shared/document';
import { agendaLine } from '@adref/shared/formats';
import type { Draft, Negotiation } from '@adref/shared/negotiation';
import { memo } from 'react';
import { Link } from 'wouter';
import type { PageEditor } from '../editor/page-editor.ts';
import type { OpenRoom } from '../editor/room.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { day } from '../phrases/when.ts';
import { LineNumbers } from './LineNumbers.tsx';
import { MarkedUpFile } from './MarkedUpFile.tsx';
import style from './TitleBlock.module.css';

/** The head of the page, like that of a United Nations document: organ and symbol, date, committee and agenda item, title. Remembered: the page around it follows every keystroke. */
export const TitleBlock = memo(function TitleBlock({
  negotiation,
  draft,
  room,
  party,
  page,
}: {
  negotiation: Negotiation;
  draft: Draft;
  /** The own text where it can be written in; null elsewhere. */
  room: OpenRoom | null;
  party: string | null;
  /** The page of its words, once it is there. */
  page: PageEditor | null;
}) {
  useLocale();
  const titled = draft.document.paragraphs.some(({ kind }) => kind === 'title');
  return (
    <header className={style.head} data-own-head="">
      <div className={style.masthead}>
        <span>{unitedNations[draft.document.language]()}</span>
        <span className={style.symbol} dir="ltr">
          {draft.symbol}
        </span>
      </div>
      <div className={style.organ}>
        <span className={style.committee} dir="auto">
          {negotiation.committee || m.draft_committee_unknown()}
        </span>
        {/* The interface goes from left to right, also in the head of a text that does not. */}
        <span className={style.facts} dir="ltr" lang={getLocale()}>
          <span>{m.draft_round_number({ number: draft.number + 1 })}</span>
          {draft.form && <span>{formName[draft.form]()}</span>}
          <time dateTime={draft.issued}>{day(draft.issued)}</time>
          {draft.number > 0 && <Link to={`/draft/origins/${draft.number}`}>{m.origins_link()}</Link>}
          <ExportMenu draft={draft} />
          <LineNumbers draft={draft} page={page} />
          {room && party && <MarkedUpFile draft={draft} room={room} />}
        </span>
      </div>
      {negotiation.agendaItem && !sameWords(negotiation.agendaItem, draft.document.title) && (
        <p className={style.item}>{agendaLine(negotiation.agendaItem, draft.document.language)}</p>
      )}
      {!titled && <h1 className={style.title}>{draft.document.title || negotiation.title}</h1>}
    </header>
  );
});

/** As what a draft was issued; the zero draft says nothing of it. */
const formName = {
  compilation: m.desk_issue_form_compilation,
  chair: m.desk_issue_form_chair,
  clean: m.desk_issue_form_clean,
};

/** The masthead is in the language of the text, whatever the interface speaks. */
const unitedNations: Record<Language, () => string> = {
  ar: m.draft_un_ar,
  en: m.draft_un_en,
  es: m.draft_un_es,
  fr: m.draft_un_fr,
  ru: m.draft_un_ru,
  zh: m.draft_un_zh,
};
