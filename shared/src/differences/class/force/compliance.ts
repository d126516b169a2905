/*
 * What is kept and what is broken: a duty, an agreement, a right. Between the two lies a contrary, and no more or less:
 *
 *   [violate→comply with] their obligations      other
 *   [manquent à→s'acquittent de] leurs obligations      other
 *   [fail to observe→breach] the agreement       no change of force: both break it
 */
import type { ForceText } from './force-text.ts';
import type { FormTable, Ranks } from './form.ts';

const kept: Ranks = { compliance: 1 };
const broken: Ranks = { compliance: 0 };

/** The verbs and nouns of keeping and of breaking in the six official languages. */
export const compliances: readonly FormTable[] = [
  {
    ranks: kept,
    forms: `comply/complies/complied/complying with, fulfil/fulfils/fulfill/fulfills/fulfilled/fulfilling, honour/honours/honoured/honouring/honor/honors/honored/honoring, respect/respects/respected/respecting, observe/observes/observed/observing, abide/abides/abided/abiding by, adhere/adheres/adhered/adhering to, uphold/upholds/upheld/upholding, discharge/discharges/discharged/discharging, meet/meets/met/meeting its/their/the/all/ obligations/commitments/requirements, conformity/accordance/compliance/keeping with, observance of, fulfilment/fulfillment of, respect for, adherence to, consistent with
      respecter/respecte/respectent/respectant/respecté/respectée/respectés/respectées/respectera/respecteront, honorer/honore/honorent/honorant, s'acquitter/s'acquitte/s'acquittent/s'acquittant/s'acquittera/s'acquitteront de/des/d', acquitter/acquittent/acquitte/acquittant de/des/d', remplir/remplit/remplissent/remplissant, conformer/conforme/conforment/conformant à/aux/au, observer/observent/observant, exécuter/exécute/exécutent, respect de/du/des/d', conformément à/aux/au, observation de/du/des
      cumplir/cumple/cumplen/cumpla/cumplan/cumplirá/cumplirán/cumplió/cumplieron/cumpliendo/cumplido/cumplida, respetar/respeta/respetan/respete/respeten/respetará/respetarán/respetando/respetado/respetada, acatar/acata/acatan/acate/acaten, observar/observan/observe/observen, atenerse/atiene/atienen/atengan a, honrar/honra/honran, cumplimiento de/del, observancia de/del, respeto de/del/a/por, conformidad con
      соблюдать/соблюдает/соблюдают/соблюдая/соблюдал/соблюдала/соблюдали/соблюсти/соблюдаются/соблюдается, выполнять/выполняет/выполняют/выполняя/выполнить/выполнил/выполнила/выполнили/выполняются/выполняется, исполнять/исполняет/исполняют/исполнить, придерживаться/придерживается/придерживаются, уважать/уважает/уважают/уважая, соблюдение/соблюдения/соблюдению/соблюдением, выполнение/выполнения/выполнению, исполнение/исполнения, уважение/уважения/уважению, соответствии с/со
      تمتثل, يمتثل, امتثلت, امتثل, وفى, احترم, راعى, راعت, امتثال, امتثالا, تفي, يفي, تف, وفت, وفاء, تحترم, يحترم, احترمت, احترام, تتقيد, يتقيد, تقيدت, تقيد, تراعي, يراعي, مراعاة, تنفذ/ينفذ التزاماتها/التزاماته, وفقا
      遵守, 履行, 尊重, 恪守, 信守, 遵照, 遵循, 服从, 遵行`,
  },
  {
    ranks: broken,
    forms: `violate/violates/violated/violating, breach/breaches/breached/breaching, infringe/infringes/infringed/infringing, contravene/contravenes/contravened/contravening, disregard/disregards/disregarded/disregarding, flout/flouts/flouted/flouting, ignore/ignores/ignored/ignoring, renege/reneges/reneged on, default/defaults/defaulted on, evade/evades/evading, violation/violations, infringement/infringements, contravention, non-compliance, noncompliance, non-observance, contrary to, inconsistent with
      violer/viole/violent/violant/violé/violée/violés/violées/violera/violeront, enfreindre/enfreint/enfreignent/enfreignant, manquer/manque/manquent/manquant/manqué/manquera/manqueront à/aux/au, contrevenir/contrevient/contreviennent/contrevenant à/aux/au, transgresser/transgresse/transgressent/transgressant, méconnaître/méconnaît/méconnaissent/méconnaissant, bafouer/bafoue/bafouent/bafouant, faillir/faillissent/failli à/aux, soustraire/soustrait/soustraient/soustrayant à/aux, violation/violations, manquement/manquements, non-respect, inobservation, inexécution, mépris de/du/des, contrairement à/aux
      incumplir/incumple/incumplen/incumpla/incumplan/incumplirá/incumplirán/incumplió/incumplieron/incumpliendo/incumplido, violar/viola/violan/viole/violen/violará/violarán/violó/violaron/violando/violado, infringir/infringe/infringen/infrinja/infrinjan/infringiendo, vulnerar/vulnera/vulneran/vulnere/vulneren/vulnerando, contravenir/contraviene/contravienen/contraviniendo, quebrantar/quebranta/quebrantan/quebrante/quebranten, transgredir/transgrede/transgreden, desacatar/desacata/desacatan, conculcar/conculca/conculcan, faltar/falta/faltan a, deja/dejan/dejar/dejaron de cumplir/respetar/observar, incumplimiento/incumplimientos, violación/violaciones, vulneración/vulneraciones, infracción/infracciones, contravención, quebrantamiento, inobservancia
      нарушать/нарушает/нарушают/нарушая/нарушил/нарушила/нарушили/нарушали/нарушить/нарушит/нарушат/нарушаются/нарушается, попирать/попирает/попирают/попирая, игнорировать/игнорирует/игнорируют/игнорируя, уклоняться/уклоняется/уклоняются/уклоняясь от, нарушение/нарушения/нарушений/нарушению/нарушениям/нарушением/нарушениями/нарушениях, несоблюдение/несоблюдения/несоблюдению/несоблюдением, невыполнение/невыполнения/невыполнению/невыполнением, неисполнение/неисполнения/неисполнению, вопреки
      تنتهك, ينتهك, انتهكت, انتهك, انتهاك, انتهاكات, انتهاكا, تخل, يخل, أخلت, أخل, إخلال, إخلالا, تخرق, يخرق, خرقت, خرق, خروقات, خرقا, تخالف, يخالف, خالفت, مخالفة, مخالفات, تتنصل, يتنصل, تنصل, تتجاهل, يتجاهل, تجاهل, خلافا
      违反, 违背, 侵犯, 践踏, 无视, 背弃, 漠视, 藐视, 不遵守, 不履行, 未遵守, 未履行, 没有遵守, 没有履行, 不尊重, 未尊重, 未能履行, 未能遵守, 拒不履行, 拒不遵守, 拒绝履行, 拒绝遵守, 不遵循`,
  },
];

/** What denies the verb behind it, and what refrains from it or fails to do it. */
const denying = new Set(
  "not never no ne n' jamais nunca jamás не لا لم لن عدم fail fails failed failing refuse refuses refused refusing refrain refrains refraining abstain abstains omet omettent refuse refusent abstenir abstient abstiennent abstenant abstenirse abstenerse abstengan abstenga abstienen abstendrán niega niegan воздерживаться воздерживаются воздерживается отказывается отказываются تمتنع يمتنع الامتناع ترفض يرفض".split(
    ' ',
  ),
);

/** Small words between that and the verb: `fail to`, `ne se`, `refrain from`, `not be`. */
const between = new Set("to from be been being se s' de d' le la les lo y en от عن".split(' '));

const negatingBehind = new Set('pas plus jamais guère'.split(' '));

/** Words of keeping or breaking and their ranks. */
interface Kept {
  readonly from: number;
  readonly to: number;
  readonly ranks: Ranks;
}

/** What a word of keeping or breaking says where it is denied, with what denies it: `fail to comply with` breaks. */
export function complianceBesideNegation<Word extends Kept>({ words }: ForceText, word: Word): Word {
  if (word.ranks.compliance === undefined) return word;
  let from = word.from - 1;
  for (let skipped = 0; skipped < 2 && between.has(words[from] ?? ''); skipped++) from--;
  if (!denying.has(words[from] ?? '')) return word;
  const to = negatingBehind.has(words[word.to] ?? '') ? word.to + 1 : word.to;
  return { ...word, from, to, ranks: word.ranks.compliance === 1 ? broken : kept };
}
