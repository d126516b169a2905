/*
 * How far what is asked goes: what it must keep to, how much of it is the least or the most, on what condition, and whether all that can be
 * done is meant. They count where one replaces another on the same scale.
 *
 *   [in accordance with→taking into account] international law     weaker: to weigh something is less than to keep to it
 *   [at least→up to] 10 per cent                                   weaker: the least became the most
 *   by [all→appropriate] means                                     weaker: whoever acts chooses
 *   [unless→if] the Council objects                                other: the contrary condition
 */
import type { FormTable } from './form.ts';

/** What an act keeps to, is based on, or only weighs. */
const conformity: readonly FormTable[] = [
  {
    ranks: { conformity: 3 },
    forms: `in/strict/full/ accordance/conformity/compliance/line/keeping with, pursuant to, be/is/are/ consistent with, as required by
      conformément à/au/aux, en conformité avec, dans le respect de/du/des/de la, en application de/du/des, est/sont/soient/ conforme/conformes à/au/aux
      de conformidad/acuerdo con, en consonancia/conformidad con, con arreglo a/al, conforme a/al, será/serán/sean/son/es/ conforme/conformes con/a/al, en cumplimiento de/del
      в соответствии с/со, в строгом соответствии с/со, согласно, сообразно, во исполнение, соответствовать/соответствует/соответствуют/соответствующий
      وفقا, وفق, طبقا, بموجب, عملا, امتثالا, بما يتفق/يتماشى/يتسق مع, على نحو يتفق/يتماشى مع, تمشيا مع, 按照, 根据, 依照, 遵照, 依据, 遵循, 符合`,
  },
  {
    ranks: { conformity: 2 },
    forms: `be/is/are/ guided by, be/is/are/ based on, on the basis of, be/is/are/ inspired by
      s'inspire/s'inspirent/s'inspirant/s'inspirer/s'inspireront de/du/des/d', guidé/guidée/guidés/guidées par, sur la base de/du/des
      guiándose por, se guiará/guiarán por, sobre la base de/del, inspirándose/se inspirará/inspirarán/inspiran en, basándose en
      руководствуясь, руководствоваться, на основе, на основании, исходя из, основываться на, مسترشدة, مسترشدا, بالاسترشاد, استنادا إلى, على أساس, 基于, 参照, 借鉴`,
  },
  {
    ranks: { conformity: 1 },
    forms: `take/takes/taking into account/consideration, with due/ regard to/for, having due/ regard to, bear/bears/bearing in mind, in the/ light of, mindful of
      en/ tenant compte de/du/des/d', compte tenu de/du/des/d', en/ prenant en compte/considération, eu égard à/au/aux, ayant/gardant à l'esprit, à la lumière de/du/des
      teniendo/tener/tengan/tendrán en cuenta, tomando en consideración/cuenta, habida cuenta de/del, a la luz de/del, teniendo presente
      с учетом, принимая во внимание, учитывая, учитывать, учитывают, учитывает, имея в виду, в свете, مع مراعاة, مراعاة, مع الأخذ في الاعتبار/الحسبان, آخذة/آخذا في الاعتبار/اعتبارها, في ضوء, بالنظر إلى, واضعة في اعتبارها/الاعتبار, 考虑到, 顾及, 兼顾, 铭记, 参考, 鉴于`,
  },
];

/** The least, about how much, and the most. */
const bounds: readonly FormTable[] = [
  {
    ranks: { bound: 3 },
    forms: `at least, no/not less/fewer than, at/a/ minimum of, at a minimum, au moins, au minimum, pas moins de/d', al menos, por lo menos, como mínimo, no menos de
      не менее, не менее чем, как минимум, по крайней/меньшей мере, ما/بما/ لا يقل عن, على الأقل, كحد أدنى, 至少, 不少于, 不低于, 最少, 起码`,
  },
  {
    ranks: { bound: 2 },
    forms:
      'approximately, environ, approximativement, aproximadamente, примерно, приблизительно, حوالي, زهاء, 大约, 约',
  },
  {
    ranks: { bound: 1 },
    forms: `up to, at most, at the most, no/not more than, a/ maximum of, not exceeding, not to exceed, jusqu'à/au/aux, au plus, au maximum, pas plus de/d', ne dépassant pas, hasta, como máximo, a lo sumo, no más de
      до, не более, не более чем, не свыше, максимум, ما/بما/ يصل إلى, لا يزيد على/عن, لا يتجاوز, على الأكثر, كحد أقصى, 至多, 最多, 不超过, 不多于, 不高于`,
  },
];

/** On what condition: where it is not so, where it is so, and up to a time. */
const conditions: readonly FormTable[] = [
  {
    ranks: { condition: 1 },
    forms: `unless, except/save if/where/when, à moins que/de/d', sauf si/s', a menos que, salvo/excepto si/que/cuando, إلا إذا, ما لم, 除非`,
  },
  {
    ranks: { condition: 2 },
    forms: `if, provided that, on condition that, as/so long as, si, s'il, s'ils, s'elle, s'elles, à condition que/de, pourvu que, siempre que, siempre y cuando, a condición de que
      إذا, شريطة أن, متى, 如果, 倘若, 只要, 条件是`,
  },
  { ranks: { condition: 3 }, forms: `until, jusqu'à ce que, hasta que, до тех пор пока, إلى أن, 直到` },
];

/** All that can be done, or what whoever acts finds fitting. */
const choices: readonly FormTable[] = [
  {
    ranks: { choice: 2 },
    forms: `all/every possible/available/necessary/ means/efforts/steps/measures/action/actions/effort, tous les moyens/efforts, toutes les mesures/dispositions, todos los medios/esfuerzos, todas las medidas
      все меры/средства/усилия, всех мер/средств/усилий, всеми средствами/мерами, جميع/كل/كافة التدابير/الوسائل/الجهود/الخطوات, 一切手段, 一切措施, 所有措施, 所有手段, 一切办法, 一切努力`,
  },
  {
    ranks: { choice: 1 },
    forms: `appropriate/suitable/reasonable/adequate/relevant/feasible means/efforts/steps/measures/action/actions, des/les/ moyens/efforts appropriés/voulus/raisonnables/adéquats, des/les/ mesures/dispositions appropriées/raisonnables/adéquates
      los/ medios/esfuerzos apropiados/adecuados/razonables/oportunos, las/ medidas apropiadas/adecuadas/razonables/oportunas, надлежащие/соответствующие/разумные меры/средства/усилия, надлежащих/соответствующих/разумных мер/средств/усилий, надлежащими/соответствующими мерами/средствами
      التدابير/الوسائل/الخطوات/الإجراءات المناسبة/الملائمة/المعقولة, تدابير/وسائل/خطوات مناسبة/ملائمة/معقولة, 适当手段, 适当措施, 合理措施, 适当办法, 相关措施`,
  },
];

/** How far what is asked goes, in the six official languages. */
export const scopes: readonly FormTable[] = [...conformity, ...bounds, ...conditions, ...choices];
