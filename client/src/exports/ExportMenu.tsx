import type { Draft } from '@adref/shared/negotiation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../components/Menu.tsx';
import { saveFile } from '../components/save-file.ts';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { openResponse } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './ExportMenu.module.css';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What of a draft can be had as a Word file, by the name that the server has for it, in the sections of the menu. */
const files = {
  draft: { clean: m.export_clean, tracked: m.export_tracked },
  table: {
    rolling: m.export_rolling,
    'rolling-unattributed': m.export_unattributed,
    'rolling-tracked': m.export_rolling_tracked,
    'by-paragraph': m.export_by_paragraph,
    'by-party': m.export_by_party,
  },
} as const;

/** Takes a draft, or what is on the table of its round, away as a Word file. The server writes it; one can wait for it or call it off. */
export function ExportMenu({ draft }: { draft: Draft }) {
  const { negotiation, member } = useNegotiation();
  const work = useRef<AbortController | null>(null);
  const [waits, setWaits] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => () => work.current?.abort(), []);

  const take = async (what: string, lines = false) => {
    work.current?.abort();
    const own = new AbortController();
    work.current = own;
    setWaits(true);
    setProblem('');
    try {
      const path = `/negotiations/${negotiation.id}/drafts/${draft.number}/word?what=${what}${lines ? '&lines=yes' : ''}`;
      const response = await openResponse(path, { member: member.id, accept: wordType, signal: own.signal });
      const content = await response.arrayBuffer();
      saveFile(`${draft.symbol.replace(/[^\w.-]+/g, '-')}-${what}.docx`, content, wordType);
    } catch (error) {
      if (!own.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      if (work.current === own) setWaits(false);
    }
  };

  return (
    <span className={style.export}>
      <MenuButton face={m.export_menu()}>
        <MenuSection title={m.export_draft()}>
          <MenuItem onAction={() => void take('clean')}>{files.draft.clean()}</MenuItem>
          <MenuItem onAction={() => void take('clean', true)}>{m.export_lines()}</MenuItem>
          {draft.number > 0 && <MenuItem onAction={() => void take('tracked')}>{files.draft.tracked()}</MenuItem>}
        </MenuSection>
        <MenuSection title={m.export_table()}>
          {Object.entries(files.table).map(([what, name]) => (
            <MenuItem key={what} onAction={() => void take(what)}>
              {name()}
            </MenuItem>
          ))}
        </MenuSection>
      </MenuButton>
      {waits && (
        <>
          <Working label={m.export_working()} />
          <Button small onPress={() => work.current?.abort()}>
            {m.export_cancel()}
          </Button>
        </>
      )}
      {problem !== '' && <span role="alert">{problem}</span>}
    </span>
  );
}
