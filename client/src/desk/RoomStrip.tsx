import { openDraft, type ScreenView, screenViews, takenUpNow, targetOn } from '@adref/shared/negotiation';
import type { RollingParagraph } from '@adref/shared/rolling';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Segmented } from '../components/Segmented.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import type { DeskItem } from './desk-item.ts';
import style from './RoomStrip.module.css';

/** Where the chair says that the room is, and what it is shown there; nothing of what is decided leaves the desk unless it is shown here. */
export function RoomStrip({ item, rolling }: { item: DeskItem; rolling: readonly RollingParagraph[] }) {
  const { negotiation } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const draft = openDraft(negotiation).number;
  const at = takenUpNow(negotiation, rolling);
  const { paragraph, bracket } = item;
  const named = ({ label }: RollingParagraph) => label || m.desk_no_label();
  const here =
    at?.paragraph.id === paragraph.id && at.bracket?.from === bracket?.from && at.bracket?.to === bracket?.to;
  const disabled = busy || negotiation.closed;
  const takeUp = () => {
    const target = targetOn(negotiation, paragraph.id, bracket);
    void act({ kind: 'take-up', draft, target }, m.done_taken_up({ label: named(paragraph) }));
  };
  const show = (on: boolean) => {
    const { takenUp } = negotiation;
    if (!at || !takenUp) return;
    const said = on ? m.done_result_shown({ label: named(at.paragraph) }) : m.done_result_hidden();
    void act({ kind: 'show-result', draft, paragraph: takenUp.paragraph, on }, said);
  };
  const choose = (view: ScreenView) => {
    const { takenUp } = negotiation;
    if (!at || !takenUp || disabled || view === (takenUp.view ?? 'alternatives')) return;
    const command = { kind: 'screen-view', draft, paragraph: takenUp.paragraph, view } as const;
    void act(command, m.done_screen_view({ label: named(at.paragraph) }));
  };
  const shown = negotiation.takenUp?.result !== undefined;
  return (
    <section className={style.strip} aria-label={m.desk_room()}>
      <Button id="desk-take-up" small isDisabled={disabled || here} onPress={takeUp} aria-keyshortcuts="A">
        {here ? m.desk_taken_up() : m.desk_take_up()}
      </Button>
      {!here && (
        <p className={style.where}>{at ? m.desk_room_at({ label: named(at.paragraph) }) : m.desk_room_nowhere()}</p>
      )}
      {negotiation.textShown && (
        <>
          <p className={style.where}>{m.desk_text_on_screen()}</p>
          <Button
            small
            look="quiet"
            isDisabled={disabled}
            onPress={() => void act({ kind: 'show-text', draft, on: false }, m.done_hidden())}
          >
            {m.screen_hide()}
          </Button>
        </>
      )}
      {/* While the text itself is on the screen there is nothing else to show of it. */}
      {!negotiation.textShown && at?.paragraph.id === paragraph.id && (
        <Button
          id="desk-show"
          small
          isDisabled={disabled}
          onPress={() => show(true)}
          title={m.desk_show_result_help()}
          aria-keyshortcuts="S"
        >
          {shown ? m.desk_result_again() : m.desk_show_result()}
        </Button>
      )}
      {at?.paragraph.id === paragraph.id && (
        <span className={style.view}>
          <span className={style.where} aria-hidden>
            {m.desk_screen_view()}
          </span>
          <Segmented
            label={m.desk_screen_view()}
            value={negotiation.takenUp?.view ?? 'alternatives'}
            options={screenViews.map((value) => ({ value, name: viewName[value]() }))}
            onChange={choose}
          />
        </span>
      )}
      {shown && !negotiation.textShown && (
        <Button small look="quiet" isDisabled={disabled} onPress={() => show(false)}>
          {m.desk_hide_result()}
        </Button>
      )}
      {negotiation.takenUp && (
        <Button
          small
          look="quiet"
          isDisabled={disabled}
          onPress={() => void act({ kind: 'take-up', draft, target: null }, m.done_left())}
        >
          {m.desk_leave()}
        </Button>
      )}
      <p className={style.links}>
        <Link to="/screen" target="_blank">
          {m.desk_screen()}
        </Link>
        <Link to="/screen?look=light" target="_blank">
          {m.desk_screen_light()}
        </Link>
        <Link to="/screen?look=dark" target="_blank">
          {m.desk_screen_dark()}
        </Link>
      </p>
      {refusal && <p role="alert">{refusal}</p>}
    </section>
  );
}

const viewName: { readonly [V in ScreenView]: () => string } = {
  alternatives: m.desk_screen_alternatives,
  compact: m.desk_screen_compact,
  party: m.desk_screen_party,
  wording: m.desk_screen_wording,
};
