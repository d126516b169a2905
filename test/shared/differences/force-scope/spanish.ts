import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** How far what is asked goes: what it must keep to, how much of it, when, and who may leave it; thirty pairs. */
export const spanish: readonly JudgedPair[] = [
  [
    'weaker',
    'Los Estados actuarán de conformidad con el derecho internacional',
    'Los Estados actuarán teniendo en cuenta el derecho internacional',
  ],
  [
    'weaker',
    'Los Estados deberían adoptar todas las medidas para proteger a los civiles',
    'Los Estados deberían adoptar medidas apropiadas para proteger a los civiles',
  ],
  ['other', 'Los Estados no deben presentar informes', 'Los Estados no están obligados a presentar informes'],
  ['weaker', 'Las Partes aportarán al menos el 10 por ciento', 'Las Partes aportarán hasta el 10 por ciento'],
  ['stronger', 'El Comité celebrará como máximo tres reuniones', 'El Comité celebrará como mínimo tres reuniones'],
  [
    'other',
    'El Tratado no exige que los Estados divulguen esos datos',
    'El Tratado exige que los Estados no divulguen esos datos',
  ],
  ['substance', 'No es imposible llegar a un acuerdo', 'Es posible llegar a un acuerdo'],
  ['weaker', 'Los Estados deberían informar cada año.', 'Los Estados deberían informar cada año, si así lo desean.'],
  [
    'weaker',
    'Los Estados extraditarán a los autores.',
    'Con sujeción a su derecho interno, los Estados extraditarán a los autores.',
  ],
  [
    'weaker',
    'Observando con profunda preocupación el aumento de la violencia',
    'Observando con preocupación el aumento de la violencia',
  ],
  ['stronger', 'Acoge con beneplácito el informe', 'Acoge calurosamente con beneplácito el informe'],
  ['weaker', 'Expresa su profundo agradecimiento a la Presidencia', 'Expresa su agradecimiento a la Presidencia'],
  ['substance', 'Reserva un cupo del 25 por ciento de los escaños', 'Reserva un cupo del 30 por ciento de los escaños'],
  ['update', 'Pide que se elimine para 2025', 'Pide que se elimine para 2030'],
  [
    'footnote',
    'Recordando la resolución 27/213 del Consejo de Derechos Humanos',
    'Recordando la resolución 27/21 del Consejo de Derechos Humanos',
  ],
  [
    'other',
    'El programa continuará a menos que el Consejo se oponga',
    'El programa continuará siempre que el Consejo se oponga',
  ],
  [
    'weaker',
    'Los Estados garantizarán la protección de los niños',
    'Los Estados procurarán garantizar la protección de los niños',
  ],
  ['weaker', 'Decide convocar una conferencia', 'Decide considerar la posibilidad de convocar una conferencia'],
  ['substance', 'Los Estados deben cooperar y deberían informar', 'Los Estados deberían informar y deben cooperar'],
  ['stronger', 'Toma nota de las recomendaciones', 'Hace suyas las recomendaciones'],
  ['weaker', 'Exhorta a la retirada inmediata de las fuerzas', 'Exhorta a la retirada de las fuerzas'],
  ['weaker', 'Todos los Estados la cumplirán sin excepción.', 'Todos los Estados la cumplirán.'],
  [
    'stronger',
    'Los Estados que estén en condiciones de hacerlo deberían contribuir',
    'Los Estados deberían contribuir',
  ],
  [
    'weaker',
    'Recuerda los compromisos vinculantes de las partes',
    'Recuerda los compromisos voluntarios de las partes',
  ],
  [
    'substance',
    'Afirma que las mujeres y las niñas deben tener acceso',
    'Afirma que las niñas y las mujeres deben tener acceso',
  ],
  ['other', 'El embargo se aplica a todas las armas', 'El embargo no se aplica a todas las armas'],
  ['weaker', 'Acepta aportar los fondos', 'Acepta en principio aportar los fondos'],
  [
    'stronger',
    'Se invita a los Estados a que consideren la posibilidad de presentar opiniones',
    'Se invita a los Estados a que presenten opiniones',
  ],
  ['update', 'en su octogésimo período de sesiones', 'en su octogésimo primer período de sesiones'],
  ['weaker', 'Las medidas serán conformes con la Carta', 'Las medidas se inspirarán en la Carta'],
];
