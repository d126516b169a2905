import type { Target } from '@adref/shared/negotiation';
import { notesToSupport, openDraft } from '@adref/shared/negotiation';
import { useShownWords } from '../components/shown-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { watchOwnPlace, watchOwnWords } from './own-words-change.ts';

/** What a party can do about words on the table. */
export interface BracketActs {
  readonly busy: boolean;
  readonly refused: string | null;
  readonly support: (target: Target, text: string | null) => void;
  /** Resolves to whether it was carried out; `taken` is the draft that it was taken on, if that is not the open one. */
  readonly position: (target: Target, stance: 'retain' | 'reserve', on: boolean, taken?: number) => Promise<boolean>;
  /** That the paragraph goes behind another one, as the rolling text names it. */
  readonly supportMove: (paragraph: string, after: string | null) => void;
  readonly withdraw: (paragraph: string) => void;
}

/** The acts in the name of `party`, on the open draft; all can be taken back. `room` holds its own text. */
export function useBracketActs(party: string | null, room: OpenRoom | null): BracketActs {
  const { negotiation } = useNegotiation();
  const { busy, refusal: refused, act } = useAct();
  const draft = openDraft(negotiation).number;
  const shown = useShownWords();
  return {
    busy,
    refused,
    support: (target, text) => {
      if (!party) return;
      const own = watchOwnWords(room, target.paragraph, true);
      const words = shown(text?.trim() ?? '');
      const said =
        words === '' ? m.done_supported_deletion({ party }) : m.done_supported({ party, words: opening(words) });
      const notes = notesToSupport(negotiation, party, target, text);
      void act({ kind: 'support', draft, party, target, text, ...(notes && { notes }) }, said, own);
    },
    position: async (target, stance, on, taken) => {
      if (!party) return false;
      const said = positionSaid[stance][on ? 'on' : 'off']({ party });
      const command = { kind: 'position', draft, party, target, stance, on, note: '', taken } as const;
      return (await act(command, said)) !== undefined;
    },
    supportMove: (paragraph, after) => {
      if (!party) return;
      const command = { kind: 'support-move', draft, party, paragraph, after } as const;
      void act(command, m.done_supported_move({ party }), watchOwnPlace(room, paragraph));
    },
    withdraw: (paragraph) => {
      if (!party) return;
      const own = watchOwnWords(room, paragraph, false);
      void act({ kind: 'withdraw', draft, party, paragraphs: [paragraph] }, m.done_withdrawn({ party }), own);
    },
  };
}

const positionSaid = {
  retain: { on: m.done_retained, off: m.done_not_retained },
  reserve: { on: m.done_reserved, off: m.done_not_reserved },
};

/** Enough of words to know them again, in characters. */
const openingLength = 60;

function opening(words: string): string {
  return words.length > openingLength ? `${words.slice(0, openingLength)}…` : words;
}
