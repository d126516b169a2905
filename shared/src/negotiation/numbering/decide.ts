import { forbidden, invalid } from '../../refusal/index.ts';
import { type DecisionRules, record } from '../decision.ts';
import { atDesk } from '../policy.ts';
import type { NumberingCommand } from './command.ts';

/** How labels are written is for the desk to say, and the same for everybody. */
export const numberingRules: DecisionRules<NumberingCommand> = {
  numbering: {
    decide: ({ state, member }, { kind, usage }) => {
      if (!atDesk(member)) return forbidden('desk-numbers');
      if (state.bisUsage === usage) return invalid('numbered-so-already');
      return record({ kind, usage });
    },
  },
};
