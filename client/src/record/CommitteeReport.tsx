import type { TextDocument } from '@adref/shared/document';
import {
  committeeReport,
  type ReportBlock,
  type ReportLanguage,
  recommendedLines,
  reportLanguages,
  reportText,
} from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { saveFile } from '../components/save-file.ts';
import { TakingFile } from '../exports/TakingFile.tsx';
import { useTakenFile } from '../exports/use-taken-file.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './RecordPage.module.css';
import { useRivalTexts } from './use-rival-texts.ts';

/** The committee's report as it would be now, in English or French; nothing in it is typed by hand. */
export function CommitteeReport() {
  const { negotiation } = useNegotiation();
  const [language, setLanguage] = useState<ReportLanguage>(negotiation.language === 'fr' ? 'fr' : 'en');
  const [secretary, setSecretary] = useState<'f' | 'm'>('f');
  const documents = useRivalTexts();
  const blocks = useMemo(
    () => committeeReport(negotiation, { language, secretary, documents }),
    [negotiation, language, secretary, documents],
  );
  const { take, ...taking } = useTakenFile();
  const file = (format: 'docx' | 'pdf') => {
    const asked = new URLSearchParams({ format, language, secretary });
    return take({ path: `report?${asked}`, name: `report.${language}.${format}` });
  };
  return (
    <>
      <section className={style.card}>
        <div className={style.bar}>
          <Select
            label={m.report_language()}
            value={language}
            onChoice={(chosen) => setLanguage(reportLanguages.find((one) => one === chosen) ?? 'en')}
          >
            <option value="en">{m.report_english()}</option>
            <option value="fr">{m.report_french()}</option>
          </Select>
          {language === 'fr' && (
            <Select
              label={m.report_secretary()}
              value={secretary}
              onChoice={(chosen) => setSecretary(chosen === 'm' ? 'm' : 'f')}
            >
              <option value="f">{m.report_secretary_f()}</option>
              <option value="m">{m.report_secretary_m()}</option>
            </Select>
          )}
          <Button onPress={() => saveFile(`report.${language}.txt`, reportText(blocks), 'text/plain;charset=utf-8')}>
            {m.report_save()}
          </Button>
          {(['docx', 'pdf'] as const).map((format) => (
            <Button key={format} isDisabled={taking.stuck} onPress={() => void file(format)}>
              {format === 'docx' ? m.report_word() : m.report_pdf()}
            </Button>
          ))}
        </div>
        <TakingFile taking={taking} />
      </section>
      <article className={`${style.card} ${style.report}`} lang={language} aria-label={m.report_title()} data-report>
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a report are only ever replaced together
          <Block key={at} block={block} />
        ))}
      </article>
    </>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'title':
      return <p className={style.title}>{block.text}</p>;
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          {block.number}. {block.text}
          {block.note && <sup>{block.note}</sup>}
        </p>
      );
    case 'list':
      return (
        <p>
          <em>{block.title}</em> {block.text}
        </p>
      );
    case 'note':
      return (
        <p className={style.soft}>
          <sup>{block.marker}</sup> {block.text}
        </p>
      );
    case 'recommended':
      return (
        <>
          <h3>{block.title}</h3>
          {block.document ? <Text document={block.document} /> : <p>{block.symbol}</p>}
        </>
      );
  }
}

function Text({ document }: { document: TextDocument }) {
  return recommendedLines(document).map(({ id, text }) => (
    <p key={id} lang={document.language} dir="auto">
      {text}
    </p>
  ));
}
