import type { FoldRules } from '../fold-rule.ts';
import type { ImportAct } from './act.ts';

/** What going on in another installation changes. */
export const importFold: FoldRules<ImportAct> = {
  import: (builder, { id, from, time, by }) => {
    builder.id = id;
    builder.demonstration = false;
    builder.imported = from;
    builder.members.replace(builder.members.items().map((member) => ({ ...member, removed: true })));
    builder.invitations.replace(builder.invitations.items().map((link) => ({ ...link, revoked: true })));
    builder.announced = null;
    builder.issueFailed = null;
    builder.textShown = false;
    builder.tablingAsTyped = [];
    builder.live.replace([]);
    // Nobody can object here on time, and who did there may not be known: silence is not taken for consent.
    const calledOff = { time, outcome: 'called-off' } as const;
    builder.silences.replace(
      builder.silences.items().map((window) => (window.ended ? window : { ...window, ended: calledOff })),
    );
    builder.pens.replace(builder.pens.items().map((pen) => (pen.back ? pen : { ...pen, back: { time, by } })));
  },
};
