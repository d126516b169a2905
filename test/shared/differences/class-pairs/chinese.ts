import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** Chinese wordings for the classes other than force: sums, dates, references, numbers, citations, marks, signs. */
export const chinese: readonly JudgedPair[] = [
  ['substance', '决定批款350万美元；', '决定批款250万美元；'],
  ['substance', '决定委员会由24名成员组成；', '决定委员会由36名成员组成；'],
  ['substance', '每个区域三名专家', '每个区域五名专家'],
  ['substance', '《公约》第十二条', '《公约》第十三条'],
  ['update', '2023年3月6日至17日', '2024年3月11日至22日'],
  ['update', '2015-2024十年', '2025-2034十年'],
  ['update', '《宣言》六十周年', '《宣言》七十周年'],
  ['update', '1月1日', '7月1日'],
  ['update', '缔约方第十二次会议', '缔约方第十三次会议'],
  ['update', '大会第七十八届会议', '大会第八十届会议'],
  ['update', '2023年5月', '2024年6月'],
  ['reference', '上文第二和第三节', '上文第三和第四节'],
  ['reference', '本决议第3和第5段', '本决议第4和第6段'],
  ['reference', '上文(a)至(c)分段', '上文(a)至(d)分段'],
  ['numbering', '二、后续行动', '三、后续行动'],
  ['numbering', '(b) 培训法官；', '(c) 培训法官；'],
  ['numbering', '(二) 培训法官；', '(三) 培训法官；'],
  ['citations', 'A/77/12号报告', 'A/78/15号报告'],
  ['citations', '人权理事会2020年7月16日第44/10号决议', '人权理事会2022年7月7日第50/2号决议'],
  ['citations', '第1325(2000)和1820(2008)号决议', '第1325(2000)、1820(2008)和2242(2015)号决议'],
  ['substance', '第70/1号决议第5段', '第70/1号决议第7段'],
  ['footnote', '《巴黎协定》³', '《巴黎协定》⁵'],
  ['typography', '“可持续发展”', '「可持续发展」'],
  ['brackets', '［各国］应合作', '各国应合作'],

  // Of kinds that were mended later.
  ['reference', '上文第4(b)段', '上文第4(c)段'],
  ['substance', '举行12次会议', '举行14次会议'],
];
