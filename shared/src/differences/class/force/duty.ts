/*
 * Nouns of what is owed, from the strongest to the weakest, and verbs of what is done or only thought about. They count where one replaces
 * another: a commitment that comes in place of something else is no change of force but of substance.
 *
 *   fulfil their [obligations→commitments]      weaker
 *   to [adopt→consider] the guidelines          weaker
 *   shall [ensure→promote] access               weaker
 */
import type { FormTable } from './form.ts';

/** Deeds that settle something, above those that further it and those that only look at it. */
const deeds: readonly FormTable[] = [
  {
    ranks: { deed: 3 },
    forms: `adopt, approve, endorse, implement, implements, establish, ensure, ensures, guarantee, guarantees, ratify, conclude, prohibit, eliminate, provide, undertake, introduce
      adopter, approuver, appliquer, établir, créer, assurer, assure, assurent, garantir, garantit, garantissent, veiller à, veille à, veillent à, ratifier, conclure, interdire, éliminer
      adoptar, aprobar, aplicar, establecer, asegurar, aseguren, asegurarán, asegurará, garantizar, garanticen, garantizarán, garantizará, garantizan, garantiza, velar por, velen por, ratificar, concluir, prohibir, eliminar
      принять, утвердить, осуществить, обеспечить, обеспечивать, обеспечивают, гарантировать, ратифицировать, запретить, ликвидировать, гарантируют, гарантирует, обеспечивает
      اعتماد, إقرار, تنفيذ, ضمان, كفالة, حظر, تكفل, يكفل, تضمن, يضمن, 通过, 核准, 执行, 确保, 保证, 保障, 批准, 禁止, 消除`,
  },
  {
    ranks: { deed: 2 },
    forms: `promote, promotes, facilitate, facilitates, foster, fosters, support, assist, assists, облегчает, облегчить, promueve, promueven, fomenta, fomentan, appuyer, appuie, appuient, soutenir, soutient, soutiennent, apoyar, apoyen, facilitarán, facilitará, facilita, facilitan, promoverán, promoverá, fomentarán
      поддержать, поддерживать, поддерживают, облегчать, облегчают, دعم, تيسر, ييسر, تعزز, يعزز, تدعم, 支持, 协助, favoriser, favorise, favorisent, faciliter, facilite, facilitent, promouvoir
      promover, promuevan, fomentar, fomenten, facilitar, faciliten, содействовать, содействуют, способствовать, способствуют
      تعزيز, تيسير, تشجيع, 促进, 推动, 便利`,
  },
  {
    ranks: { deed: 1 },
    forms: `consider, explore, discuss, study, examine
      examiner, envisager, étudier, considérer, explorer, examinar, considerar, estudiar, explorar, analizar
      рассмотреть, изучить, обсудить, بحث, دراسة, مناقشة, النظر في, 审议, 考虑, 研究, 探讨, 讨论`,
  },
];

/** The nouns of duty of the six official languages by their rank, and the deeds. */
export const duties: readonly FormTable[] = [
  ...deeds,
  {
    ranks: { duty: 4 },
    forms: `obligation, obligations, duty, duties, requirement, requirements, devoir, devoirs, exigence, exigences
      obligación, obligaciones, deber, deberes, requisito, requisitos, exigencia, exigencias
      обязательство, обязательства, обязательств, обязательству, обязательствам, обязательствами, обязательствах, обязанность, обязанности, обязанностей, обязанностям, обязанностью, обязанностях, требование, требования, требований, требованиям
      التزام, التزامات, واجب, واجبات, 义务`,
  },
  {
    ranks: { duty: 3 },
    forms: `responsibility, responsibilities, responsabilité, responsabilités, responsabilidad, responsabilidades
      ответственность, ответственности, مسؤولية, مسؤوليات, 责任`,
  },
  {
    ranks: { duty: 2 },
    forms: `commitment, commitments, undertaking, undertakings, pledge, pledges, promise, promises, engagement, engagements, promesse, promesses
      compromiso, compromisos, promesa, promesas, обещание, обещания, обещаний, تعهد, تعهدات, 承诺`,
  },
  {
    ranks: { duty: 1 },
    forms: `role, roles, rôle, rôles, papel, роль, роли, دور, 作用, aspiration, aspirations, intention, intentions, ambition, ambitions, expectation, expectations, guideline, guidelines, recommendation, recommendations, guidance, willingness, readiness, volonté, voluntad, готовность, готовности, استعداد
      recommandation, recommandations, directives, orientations, aspiración, aspiraciones, intención, recomendación, recomendaciones, directrices
      намерение, намерения, намерений, намерениям, стремление, стремления, рекомендация, рекомендации, рекомендаций, рекомендациям, руководящие принципы, توصية, توصيات, تطلعات, طموحات, نوايا, 愿望, 意愿, 建议, 准则, 期望`,
  },
  {
    // What may be left undone.
    ranks: { duty: 0 },
    forms: `possibility, option, opportunity, possibilité, faculté, option, posibilidad, opción, opportunité
      возможность, возможности, возможностью, إمكانية, 可能, 可能性, 选择`,
  },
];
