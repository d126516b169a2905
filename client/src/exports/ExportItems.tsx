import { atDesk, type Draft } from '@adref/shared/negotiation';
import type { ShapelessSigns } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { MenuItem, MenuSection } from '../components/Menu.tsx';
import { Notice } from '../components/Notice.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { inFileName, wordType } from '../components/save-file.ts';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './ExportMenu.module.css';
import { TakingFile } from './TakingFile.tsx';
import { useTakenFile } from './use-taken-file.ts';

/** Characters that no font has for the PDFs of a section. */
function Lack({ signs }: { signs: string | undefined }) {
  return signs ? <Notice tone="warn">{m.export_shapeless({ signs })}</Notice> : null;
}

const aknType = 'application/akn+xml';

/** Formats of what is read: how their files end, and what they are. */
const formats = {
  word: ['docx', wordType],
  pdf: ['pdf', 'application/pdf'],
  html: ['html', 'text/html'],
  text: ['txt', 'text/plain'],
} as const;

/** What plain text says of a table: brackets alone. */
const inText: readonly string[] = ['rolling', 'rolling-unattributed'];

/** What of the table of a round can be had as a file, by the name that the server has for it; changes under their party in Word alone. */
const tableFiles = {
  rolling: m.export_rolling,
  'rolling-unattributed': m.export_unattributed,
  'rolling-tracked': m.export_rolling_tracked,
  'by-paragraph': m.export_by_paragraph,
  'by-party': m.export_by_party,
} as const;

/** What the menu of a draft offers, and a file of it that is on its way. */
export function ExportItems({
  draft,
  against,
  openings,
  onRollingFiles,
}: {
  draft: Draft;
  against: Draft | null;
  /** How often the menu has been opened. */
  openings: number;
  onRollingFiles: () => void;
}) {
  const { negotiation, member, connected } = useNegotiation();
  const { take: takeFile, ...taking } = useTakenFile();
  const [format, setFormat] = useState<keyof typeof formats>('word');
  const [found, setFound] = useState<{ readonly asked: string; readonly signs: ShapelessSigns } | null>(null);

  const path = `drafts/${draft.number}`;
  const asked = `/negotiations/${negotiation.id}/${path}/pdf/shapeless${against ? `?against=${against.number}` : ''}`;
  // Asked for as the menu opens, so that nothing moves in it once somebody has chosen the format.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every opening
  useEffect(() => {
    request<ShapelessSigns>('GET', asked, { member: member.id }).then(
      (signs) => setFound({ asked, signs }),
      () => undefined,
    );
  }, [openings]);
  /** What a PDF would not show; null for other formats, and as long as no answer has come. */
  const lacks = format === 'pdf' && found?.asked === asked ? found.signs : null;
  const take = (what: string, name: string, type: string) =>
    takeFile({
      path: `${path}/${what}`,
      name: `${inFileName(draft.symbol)}${name}`,
      type,
      told: Object.values(lacks ?? {}).join(''),
    });

  const [ending, type] = formats[format];
  /** Whether changes have authors, and lines numbers. */
  const [tracks, counts] = [format === 'word', format === 'word' || format === 'pdf'];
  const item = (what: string, name: string, more = '', stem = what) => (
    <MenuItem
      key={name}
      isDisabled={!connected}
      onAction={() => void take(`${format}?what=${what}${more}`, `-${stem}.${ending}`, type)}
    >
      {name}
    </MenuItem>
  );
  const akn = (what: string, name: string, more = '') => (
    <MenuItem
      isDisabled={!connected}
      onAction={() => void take(`akn?what=${what}${more}`, what === 'clean' ? '.xml' : `-${what}.xml`, aknType)}
    >
      {name}
    </MenuItem>
  );
  const json = (what: string, name: string, more = '') => (
    <MenuItem
      isDisabled={!connected}
      onAction={() => void take(`json?what=${what}${more}`, `-${what}.json`, 'application/json')}
    >
      {name}
    </MenuItem>
  );
  const tracked = tracks ? m.export_tracked : m.export_changed;
  const trackedAgainst = tracks ? m.export_against : m.export_changed_since;
  return (
    <div className={style.menu}>
      <Segmented
        label={m.export_format()}
        value={format}
        options={[
          { value: 'word', name: m.export_word() },
          { value: 'pdf', name: m.export_pdf() },
          { value: 'html', name: m.export_html() },
          { value: 'text', name: m.export_text() },
        ]}
        onChange={setFormat}
      />
      <MenuSection title={m.export_draft()}>
        <Lack signs={lacks?.draft} />
        {item('clean', m.export_clean())}
        {counts && item('clean', m.export_lines(), '&lines=yes', 'clean-numbered-lines')}
        {format !== 'text' &&
          (against
            ? item('tracked', trackedAgainst({ symbol: against.symbol }), `&against=${against.number}`)
            : draft.number > 0 && item('tracked', tracked()))}
        {against
          ? item('side-by-side', m.export_beside_one({ symbol: against.symbol }), `&against=${against.number}`)
          : draft.number > 0 && item('side-by-side', m.export_beside())}
        {lacks?.changed !== lacks?.draft && <Lack signs={lacks?.changed} />}
      </MenuSection>
      <MenuSection title={m.export_systems()}>
        {akn('clean', m.export_akn())}
        {against
          ? akn('tracked', m.export_akn_against({ symbol: against.symbol }), `&against=${against.number}`)
          : draft.number > 0 && akn('tracked', m.export_akn_tracked())}
        {akn('rolling', m.export_akn_rolling())}
        {json('clean', m.export_json())}
        {against
          ? json('tracked', m.export_json_against({ symbol: against.symbol }), `&against=${against.number}`)
          : draft.number > 0 && json('tracked', m.export_json_changed())}
        {json('rolling', m.export_json_rolling())}
      </MenuSection>
      <MenuSection title={m.export_table()}>
        <Lack signs={lacks?.table} />
        {Object.entries(tableFiles).map(
          ([what, name]) =>
            (what !== 'rolling-tracked' || tracks) &&
            (format !== 'text' || inText.includes(what)) &&
            item(what, name()),
        )}
      </MenuSection>
      {atDesk(member) && <MenuItem onAction={onRollingFiles}>{m.rolling_files_open()}</MenuItem>}
      <TakingFile taking={taking} />
    </div>
  );
}
