import type { Command, Target } from '@adref/shared/negotiation';
import { openDraft } from '@adref/shared/negotiation';
import { useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** What a party can do about words on the table. */
export interface BracketActs {
  readonly busy: boolean;
  readonly refused: string | null;
  readonly support: (target: Target, text: string | null) => void;
  /** Resolves to whether it was carried out. */
  readonly position: (target: Target, stance: 'retain' | 'reserve', on: boolean) => Promise<boolean>;
  readonly withdraw: (paragraph: string) => void;
  /** Resolves to whether it was carried out. In the name of the desk where there is no party. */
  readonly comment: (target: Target, text: string) => Promise<boolean>;
}

/** The acts in the name of `party`, on the open draft. */
export function useBracketActs(party: string | null): BracketActs {
  const { negotiation, act } = useNegotiation();
  const { asking: busy, refusal: refused, ask } = useRequest();
  const carryOut = async (command: Command) => (await ask(() => act(command))) !== undefined;
  const draft = openDraft(negotiation).number;
  return {
    busy,
    refused,
    support: (target, text) => {
      if (party) void carryOut({ kind: 'support', draft, party, target, text });
    },
    position: async (target, stance, on) => {
      return party !== null && carryOut({ kind: 'position', draft, party, target, stance, on, note: '' });
    },
    withdraw: (paragraph) => {
      if (party) void carryOut({ kind: 'withdraw', draft, party, paragraphs: [paragraph] });
    },
    comment: (target, text) => carryOut({ kind: 'comment', draft, party, target, text }),
  };
}
