/*
 * Modal verbs and what stands for them, from the strongest to the weakest; the plain present is between shall and should. One scale with
 * the verbs of asking (operative-verb.ts), because a text may be weakened from one to the other: `should` to `is encouraged to`.
 *
 * Where a language has one word for two forces (应, должны), the force is what translations of the United Nations give it in operative
 * paragraphs.
 */
import type { FormTable } from './form.ts';

/** The rank of the plain present tense: `Les États coopèrent` undertakes it, as `will` does. */
export const present = 80;

/** The rank of `shall`, and of the Spanish future that renders it: `presentarán`. */
export const shall = 90;

/** The modal verbs of the six official languages by their rank on the scale of asking. */
export const modals: readonly FormTable[] = [
  {
    ranks: { asking: 100 },
    modal: true,
    forms: `must, has/have to, is/are/be required to, is/are/be obliged/obligated/bound to, is/are/be duty bound to, is/are/be under a/an/the/ legal/ obligation/duty to, has/have a/an/the/ legal/ obligation/duty/obligations to,
      it is of the/ utmost/paramount/critical/vital/great/highest importance to/that, il importe au plus haut point, il est de la plus haute importance, es de suma/vital/capital/máxima importancia, крайне/чрезвычайно/жизненно важно, من الأهمية بمكان, من بالغ الأهمية, 至关重要的是
      it is fundamental/critical/paramount to/that, il est crucial/capital/fondamental, es fundamental/vital/crucial/primordial
      it is mandatory/imperative/necessary/essential/vital/crucial/indispensable/compulsory/obligatory to/that/for, it is incumbent upon/on, it is the duty/obligation of
      bear/bears a/an/the/ legal/primary/ obligation/duty to
      doit/doivent impérativement, il faut, il est impératif/nécessaire/indispensable, est/sont tenu/tenue/tenus/tenues, est/sont obligé/obligée/obligés/obligées
      est/sont dans l'obligation, est/sont astreint/astreinte/astreints/astreintes, il est obligatoire/essentiel/vital/primordial/impérieux, il incombe à/aux/au, il appartient à/aux/au, a/ont l'obligation, a/ont pour obligation, a/ont le devoir
      tiene/tienen/tendrá/tendrán que, hay/habrá que, tiene/tienen la obligación, está/están en la obligación, incumbe a/al, tiene/tienen el deber, está/están obligado/obligada/obligados/obligadas
      es imprescindible/necesario/indispensable/obligatorio/imperativo/imperioso/preciso/esencial/menester, corresponde a/al
      обязан/обязана/обязано/обязаны, необходимо, требуется, нужно, надо, несет/несут обязанность
      يجب, يتعين, يتحتم, يستوجب, لا بد, لا مناص, ملزم/ملزمة/ملزمون, يلزم, من الضروري/الواجب/اللازم/الحتمي, يقع على عاتق
      必须, 须, 务必, 务须, 必得, 一定要, 有义务, 必需`,
  },
  {
    ranks: { asking: shall },
    modal: true,
    forms: `shall, is/are to
      doit, doivent, devra, devront
      debe, deben, deberá, deberán, ha/han/habrá/habrán de
      должен, должна, должно, должны, надлежит
      تلتزم, يلتزم
      不得, 有责任, 负有责任`,
  },
  {
    ranks: { asking: 85 },
    modal: true,
    forms: 'need/needs to, is/are supposed to, 需, 需要, 要, 应, 应当, 应该, 理应',
  },
  {
    ranks: { asking: present },
    modal: true,
    forms: `will, undertake/undertakes/undertaking to, commit/commits/committing to, commits/commit itself/themselves/ourselves to
      pledge/pledges/pledging to, agree/agrees/agreeing to
      s'engage/s'engagent/s'engageant, s'est/s'étant engagé/engagée, se sont/soient engagés/engagées, s'étaient engagés/engagées, est/sont résolu/résolue/résolus/résolues
      express/expresses/expressing its/their determination/resolve to, exprime/exprimant sa détermination à, expresa/expresando su determinación de, выражает/выражая решимость, تعرب عن تصميمها, 表示决心
      determined/resolved to, résolue/résolu/résolus à, déterminée/déterminé/déterminés à, resuelta/resuelto/decidida/decidido a, преисполнена/преисполнен/преисполнены/преисполненная решимости, عاقدة العزم, عقدت العزم, تصميما منها
      se compromete/comprometen, comprometiéndose
      обязуется, обязуются, обязуясь
      تتعهد, يتعهد
      承诺*, 将, 决心*`,
  },
  {
    ranks: { asking: 55 },
    modal: true,
    forms: `should, ought to, is/are expected to, it is desirable/important/appropriate/advisable/useful, it would be desirable/important/appropriate/advisable/useful/helpful/preferable, il serait souhaitable/important/opportun/préférable/bon/utile, es/sería útil/preferible, il est utile, полезно, было бы целесообразно/желательно/полезно/уместно
      devrait, devraient, il convient, il conviendrait, il importe, il y a lieu, il est souhaitable/important/opportun/préférable/bon, est/sont censé/censée/censés/censées
      debería, deberían, debiera, debieran, conviene, convendría, es/sería conveniente/deseable/importante/oportuno/apropiado
      следует, целесообразно, уместно, важно, следовало бы, должен был бы, должна была бы, должно было бы, должны были бы, желательно
      ينبغي, يستحسن, يستصوب, يجدر, من المستصوب/المستحسن/المهم/المناسب/المفيد`,
  },
  {
    ranks: { asking: 60 },
    modal: true,
    forms: 'would',
  },
  {
    ranks: { asking: 52 },
    modal: true,
    forms: '宜',
  },
  {
    ranks: { asking: 20 },
    modal: true,
    forms: `may, might, can, could, cannot, is/are at liberty to, it is open to, it is possible/permissible to/for/that, is/are able to, is/are/be free to, is/are/be permitted/allowed/authorized/authorised/entitled/empowered to, has/have the option of, has/have the option/right/possibility to
      peut, peuvent, pourra, pourront, pourrait, pourraient, est/sont autorisé/autorisée/autorisés/autorisées, a/ont la faculté/possibilité, il est loisible/permis/possible, a/ont le droit, est/sont habilité/habilitée/habilités/habilitées, est/sont libre/libres, es/son libre/libres de
      puede, pueden, podrá, podrán, podría, podrían, es posible/lícito/admisible, pueda, puedan, tiene/tienen derecho, tiene/tienen la posibilidad, está/están facultado/facultada/facultados/facultadas/autorizado/autorizada/autorizados/autorizadas
      может, могут, могла бы, могло бы, могли бы, мог бы, вправе, имеет/имеют право, имеет/имеют возможность, разрешается, допускается, можно
      يجوز, يمكن, قد, من الممكن/الجائز, بإمكان, بوسع, يحق, يسمح, تستطيع, يستطيع
      可, 可以, 能, 能够, 得, 得以, 有权`,
  },
  {
    ranks: { asking: 75 },
    modal: true,
    forms: `is/are/be strongly/ urged to, it is urged, il est instamment demandé
      est/sont exhorté/exhortée/exhortés/exhortées, est/sont instamment prié/priée/priés/priées/invité/invitée/invités/invitées
      se insta/exhorta encarecidamente/, se insta, настоятельно рекомендуется`,
  },
  {
    ranks: { asking: 70 },
    modal: true,
    forms: `is/are/be called upon/on to, est/sont appelé/appelée/appelés/appelées, est/sont engagé/engagée/engagés/engagées
      se exhorta, призывается, призываются`,
  },
  {
    ranks: { asking: 65 },
    modal: true,
    forms:
      'is/are/be requested/asked to, it is requested, il est demandé, est/sont prié/priée/priés/priées, se pide, se solicita, se ruega, просят, يرجى, يطلب إلى, 请予',
  },
  {
    ranks: { asking: 50 },
    modal: true,
    forms: `express/expresses/expressing its/their intention/readiness/willingness to, exprime/exprimant son intention de/d', exprime/exprimant sa volonté de/d', se dit/déclare prête/prêt/disposée/disposé à, se muestra/declara/dice dispuesta/dispuesto a, expresa/expresando su intención/disposición/voluntad de, выражает/выражая намерение/готовность, تعرب عن عزمها/استعدادها, 表示愿意, 表示打算
      intend/intends/intending to, a/ont l'intention, tiene/tienen la intención, намерен, намерена, намерены, намеревается, намереваются
      تعتزم, يعتزم, 打算`,
  },
  {
    ranks: { asking: 45 },
    modal: true,
    forms: `is/are/be invited to, est/sont invité/invitée/invités/invitées, se invita, предлагается, приглашается, приглашаются
      مدعو, مدعوة, مدعوون, 受邀, 应邀`,
  },
  {
    ranks: { asking: 40 },
    modal: true,
    forms:
      'is/are/be encouraged to, est/sont encouragé/encouragée/encouragés/encouragées, se alienta, se anima, поощряется, поощряются',
  },
  {
    ranks: { asking: 30 },
    modal: true,
    forms:
      'is/are/be well/ advised/recommended to, it is recommended/advised/suggested, would do well to, il est recommandé/conseillé/suggéré, a/ont intérêt à, gagneraient/gagnerait à, se recomienda, se aconseja, se sugiere, es recomendable/aconsejable, рекомендуется, советуется, يوصى, ينصح, تنصح, 最好, 不妨',
  },
  {
    ranks: { asking: 108 },
    modal: true,
    forms: `is/are/be ordered/instructed/directed/commanded to, il est ordonné/enjoint, est/sont chargé/chargée/chargés/chargées de, se ordena, se encarga, se encomienda, предписывается, поручается, تؤمر, يؤمر`,
  },
  {
    // Leave not to do it: less than any asking, and not the same as to ask for the contrary.
    ranks: { exemption: 1 },
    modal: true,
    forms: '不必, 无须, 无需, 毋须, 毋需, 不需, 不需要, 没有义务, 无义务, 没有必要, 无必要, need not, needs not',
  },
  {
    ranks: { forbidding: 100 },
    modal: true,
    forms: `is/are/be prohibited/forbidden/banned/barred from, it is prohibited/forbidden, il est interdit/défendu, est/sont interdit/interdite/interdits/interdites, queda/quedan prohibido/prohibida/prohibidos/prohibidas, se prohíbe, está/están prohibido/prohibida/prohibidos/prohibidas
      запрещается, запрещено, нельзя, يحظر, محظور, 不准, 不许, 严禁`,
  },
];
