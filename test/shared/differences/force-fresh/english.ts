import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** English wordings of the sample that was judged last. */
export const english: readonly JudgedPair[] = [
  [
    'weaker',
    'Calls upon the occupying Power to end the closure of the crossings;',
    'Expresses the hope that the occupying Power will end the closure of the crossings;',
  ],
  ['stronger', 'Recognizes the need to train judges;', 'Stresses the need to train judges;'],
  [
    'weaker',
    'The flag State shall exercise effective control over its ships.',
    'The flag State should exercise effective control over its ships.',
  ],
  [
    'weaker',
    'The carrier is liable and is required to pay compensation.',
    'The carrier is liable and may pay compensation.',
  ],
  ['substance', 'Members have an obligation to declare interests.', 'Members are required to declare interests.'],
  ['stronger', 'Industry is encouraged to phase out mercury.', 'Industry should phase out mercury.'],
  [
    'weaker',
    'Requests the Registrar to publish the judgments;',
    'Requests the Registrar to publish the judgments, as appropriate;',
  ],
  [
    'weaker',
    'Requests the Registrar to publish the judgments;',
    'Requests the Registrar to endeavour to publish the judgments;',
  ],
  ['weaker', 'Decides to double the budget of the Office;', 'Decides to consider doubling the budget of the Office;'],
  ['stronger', 'to disarm the militias', 'to disarm the militias without further delay'],
  ['weaker', 'to disarm the militias immediately', 'to disarm the militias as soon as possible'],
  ['weaker', 'Strongly condemns the use of child soldiers;', 'Notes with concern the use of child soldiers;'],
  ['other', 'Parties may transfer surplus units.', 'Parties may not transfer surplus units.'],
  ['other', 'The consent of the owner is required.', 'The consent of the owner is not required.'],
  ['other', 'Decides to lift the embargo.', 'Refuses to lift the embargo.'],
  ['stronger', 'Patients should be informed', 'Patients shall in all cases be informed'],
  [
    'weaker',
    'Each Party shall, at a minimum, fully protect whistle-blowers',
    'Each Party shall protect whistle-blowers, subject to its domestic law',
  ],
  ['weaker', 'Governments undertake to reduce tariffs', 'Governments intend to reduce tariffs'],
  [
    'weaker',
    'employers have a legal obligation to insure workers',
    'employers have a moral responsibility to insure workers',
  ],
  ['stronger', 'Notes the work of the Ombudsman', 'Commends the work of the Ombudsman'],
  ['substance', 'Calls on all States to ratify the Protocol;', 'Calls upon all States to ratify the Protocol;'],
  ['substance', 'Urges the Board to appoint an auditor;', 'Urges the Board to appoint an actuary;'],
  [
    'substance',
    'Decides to increase the ceiling from 40 to 45 per cent;',
    'Decides to increase the ceiling from 40 to 50 per cent;',
  ],
  ['substance', 'the right of peoples to self-determination', 'the right of all peoples to self-determination'],
  ['update', 'the programme budget for the period 2024–2027', 'the programme budget for the period 2026–2029'],
  [
    'citations',
    'Recalling its resolutions 46/182 of 19 December 1991 and 60/124 of 15 December 2005,',
    'Recalling its resolutions 46/182 of 19 December 1991, 48/57 of 14 December 1993 and 60/124 of 15 December 2005,',
  ],
  [
    'reference',
    'established pursuant to paragraph 8 of the present resolution',
    'established pursuant to paragraph 10 of the present resolution',
  ],
  ['numbering', '(iv) Training of judges;', '(v) Training of judges;'],
  ['weaker', 'Any State which fails to pay shall lose its vote', 'Any State which fails to pay may lose its vote'],
  [
    'weaker',
    'agrees that developed countries must lead',
    'agrees that it would be desirable for developed countries to lead',
  ],
];
