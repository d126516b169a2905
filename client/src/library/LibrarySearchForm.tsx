import type { LibraryList, LibrarySearch } from '@adref/shared/protocol';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { languageName } from '../agreed/agreed-how.ts';
import { heldBriefly } from '../agreed/use-holdings.ts';
import { Button } from '../components/Button.tsx';
import { Select, TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { FoundParagraphCard } from './FoundParagraphCard.tsx';
import type { SearchResult } from './found-words.ts';
import style from './HouseLibrary.module.css';

/** Paragraphs that one answer brings. */
const pageLength = 20;

/** Milliseconds that a typist pauses before what is written so far is looked up. */
const pause = 250;

/** Letters of a word that is still being typed from which on it is looked up: fewer begin half of all words. */
const fewestLetters = 3;

const blank = { words: '', symbol: '', language: '', body: '', kind: '', manner: '', from: '', to: '' };

/** Finds paragraphs of adopted texts by their words, and by what the documents are. */
export function LibrarySearchForm({ holdings }: { holdings: LibraryList['holdings'] }) {
  const { languages, bodies } = holdings;
  const [asked, setAsked] = useState(blank);
  const [found, setFound] = useState<readonly SearchResult[] | null>(null);
  const { asking, refusal, ask } = useRequest();
  const { connected } = useNegotiation();
  const set = (name: keyof typeof blank) => (value: string) => setAsked((before) => ({ ...before, [name]: value }));
  const latest = useRef(0);
  const search = useCallback(
    async (question: typeof blank, offset: number, unfinished = false) => {
      const own = ++latest.current;
      const given = Object.entries(question).filter(([, value]) => value.trim() !== '');
      const query = new URLSearchParams([
        ...given,
        ...(unfinished ? [['unfinished', 'yes']] : []),
        ['offset', `${offset}`],
      ]);
      const answer = await ask(() => request<LibrarySearch>('GET', `/library/search?${query}`));
      // Something else has been asked meanwhile.
      if (!answer || own !== latest.current) return;
      setFound((before) => (offset > 0 && before ? [...before, ...answer.results] : answer.results));
    },
    [ask],
  );
  // Looked up while it is typed: the last word as the beginning of one.
  useEffect(() => {
    if (!isTelling(asked)) return;
    const timer = setTimeout(() => void search(asked, 0, true), pause);
    return () => clearTimeout(timer);
  }, [asked, search]);
  const isAsking = `${asked.words}${asked.symbol}`.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isAsking) void search(asked, 0);
  };
  return (
    <>
      <search aria-label={m.house_search_title()}>
        <form className={style.search} onSubmit={submit}>
          <div className={style.words}>
            <TextField label={m.house_words()} help={m.house_words_help()} value={asked.words} onText={set('words')} />
            <Button type="submit" isDisabled={asking || !isAsking || !connected}>
              {m.house_search()}
            </Button>
          </div>
          <div className={style.filters}>
            <TextField label={m.house_symbol()} placeholder="A/RES/75" value={asked.symbol} onText={set('symbol')} />
            <TextField label={m.house_from()} inputMode="numeric" value={asked.from} onText={set('from')} />
            <TextField label={m.house_to()} inputMode="numeric" value={asked.to} onText={set('to')} />
            <Select label={m.house_kind()} value={asked.kind} onChoice={set('kind')}>
              <option value="">{m.house_any()}</option>
              <option value="preambular">{m.draft_kind_preambular()}</option>
              <option value="operative">{m.draft_kind_operative()}</option>
            </Select>
            <Select label={m.house_manner()} value={asked.manner} onChoice={set('manner')}>
              <option value="">{m.house_any()}</option>
              <option value="consensus">{m.house_by_consensus()}</option>
              <option value="vote">{m.house_by_vote()}</option>
              <option value="noted">{m.house_only_noted()}</option>
              <option value="draft">{m.house_only_draft()}</option>
            </Select>
            {bodies.length > 1 && (
              <Select label={m.house_body()} value={asked.body} onChoice={set('body')}>
                <option value="">{m.house_any()}</option>
                {bodies.map((body) => (
                  <option key={body} value={body}>
                    {bodyName(body)}
                  </option>
                ))}
              </Select>
            )}
            {languages.length > 1 && (
              <Select label={m.house_language()} value={asked.language} onChoice={set('language')}>
                <option value="">{m.house_any()}</option>
                {languages.map((language) => (
                  <option key={language} value={language}>
                    {languageName(language)}
                  </option>
                ))}
              </Select>
            )}
          </div>
        </form>
      </search>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {found && (
        <div aria-live="polite">
          <p className={style.soft}>{heldBriefly(holdings)}</p>
          {found.length === 0 && <p className={style.soft}>{m.house_nothing()}</p>}
          {found.length > 0 && (
            <ol className={style.found}>
              {found.map((paragraph) => (
                <FoundParagraphCard key={paragraph.number} found={paragraph} />
              ))}
            </ol>
          )}
          {found.length > 0 && found.length % pageLength === 0 && (
            <Button small isDisabled={asking || !connected} onPress={() => void search(asked, found.length)}>
              {m.house_more()}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** Whether what is typed so far tells what is sought; a character of Chinese is a word. */
function isTelling({ words, symbol }: typeof blank): boolean {
  if (words.trim() === '') return symbol.trim().length >= fewestLetters;
  const last =
    words
      .trimEnd()
      .split(/[\s"“”«»’']+/)
      .at(-1) ?? '';
  return /\p{sc=Han}$/u.test(last) || last.length >= fewestLetters;
}

/** What an organ is called; its code where it has no name here. */
function bodyName(code: string): string {
  const names: Readonly<Record<string, () => string>> = {
    unga: m.house_body_unga,
    unsc: m.house_body_unsc,
    unhrc: m.house_body_unhrc,
    ecosoc: m.house_body_ecosoc,
  };
  return names[code]?.() ?? code;
}
