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
    forms: `adopt, approve, endorse, implement, establish, ensure, guarantee, ratify, conclude, prohibit, eliminate, provide, undertake, introduce
      adopter, approuver, appliquer, établir, créer, assurer, assure, assurent, garantir, garantit, garantissent, veiller à, veille à, veillent à, ratifier, conclure, interdire, éliminer
      adoptar, aprobar, aplicar, establecer, asegurar, aseguren, garantizar, garanticen, velar por, velen por, ratificar, concluir, prohibir, eliminar
      принять, утвердить, осуществить, обеспечить, обеспечивать, обеспечивают, гарантировать, ратифицировать, запретить, ликвидировать
      اعتماد, إقرار, تنفيذ, ضمان, كفالة, حظر, 通过, 核准, 执行, 确保, 保证, 批准, 禁止, 消除`,
  },
  {
    ranks: { deed: 2 },
    forms: `promote, facilitate, foster, favoriser, favorise, favorisent, faciliter, facilite, facilitent, promouvoir
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
      обязательство, обязательства, обязательств, обязательству, обязательствам, обязательствами, обязательствах, обязанность, обязанности, обязанностей, обязанностям, требование, требования, требований, требованиям
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
    forms: `role, roles, rôle, rôles, papel, роль, роли, دور, 作用, aspiration, aspirations, intention, intentions, ambition, ambitions, expectation, expectations, guideline, guidelines, recommendation, recommendations, guidance
      recommandation, recommandations, directives, orientations, aspiración, aspiraciones, intención, recomendación, recomendaciones, directrices
      намерение, намерения, намерений, намерениям, стремление, стремления, рекомендация, рекомендации, рекомендаций, рекомендациям, руководящие принципы, توصية, توصيات, تطلعات, طموحات, نوايا, 愿望, 意愿, 建议, 准则, 期望`,
  },
];
