import { ChevronLeft, ChevronRight, ListTree, PanelBottom } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import type { PageEditor, PageView } from '../editor/page-editor.ts';
import * as m from '../paraglide/messages.js';
import style from './PhoneBar.module.css';
import type { PanelProps } from './panel-props.ts';
import { useToldHeight } from './use-told-height.ts';

/** On a narrow screen, the way to the outline, from bracket to bracket, and to what concerns the one selected. */
export function PhoneBar({
  view,
  page,
  labelOf,
  onOpen,
}: {
  view: PageView | null;
  page: PageEditor | null;
  labelOf: PanelProps['labelOf'];
  onOpen: (sheet: 'outline' | 'panel') => void;
}) {
  const shown = view?.model.paragraphs.find(({ rolling }) => rolling.id === view.selection?.paragraph);
  const bar = useToldHeight('--foot');
  return (
    <div className={style.phone} ref={bar}>
      <Button small look="quiet" onPress={() => onOpen('outline')}>
        <ListTree size={17} aria-hidden /> {m.draft_outline()}
      </Button>
      <span className={style.steps}>
        <Button small look="quiet" aria-label={m.draft_previous_bracket()} onPress={() => page?.step(-1)}>
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <Button small look="quiet" aria-label={m.draft_next_bracket()} onPress={() => page?.step(1)}>
          <ChevronRight size={18} aria-hidden />
        </Button>
      </span>
      <Button
        small
        look="quiet"
        isDisabled={!shown}
        onPress={() => onOpen('panel')}
        className={style.panelButton ?? ''}
      >
        <PanelBottom size={17} aria-hidden />{' '}
        {shown ? m.draft_open_panel({ label: labelOf(shown.rolling.id) || m.draft_paragraph() }) : m.draft_panel()}
      </Button>
    </div>
  );
}
