/** A journal that holds one large review: eight options by seven criteria, ranges and a floor among them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const options = ['stay', 'lead', 'offer', 'contract', 'teaching', 'fewer', 'public', 'own'];
const criteria = ['growth', 'life', 'purpose', 'people', 'pay', 'place', 'ahead'];

/** @returns the journal's folder */
export function makeReview(work) {
  const folder = join(work, 'review');
  mkdirSync(join(folder, '.career'), { recursive: true, mode: 0o700 });
  mkdirSync(join(folder, '2026'), { mode: 0o700 });
  writeFileSync(join(folder, '2026/2026-03-06-decision-next.md'), page(), { mode: 0o600 });
  return folder;
}

function cell(option, criterion) {
  const score = (option * 5 + criterion * 3) % 9;
  return (option + criterion) % 5 === 0 ? `{s: ${score}, lo: ${score}, hi: ${score + 2}}` : score;
}

function page() {
  return `---
career: 1
id: 2026-03-06-decision-next
title: What next?
date: 2026-03-06
set: decision
name: next
status: open
criteria:
${criteria.map((id, index) => `  - {id: ${id}, points: ${100 - 10 * index}${index === 1 ? ', floor: 3' : ''}}`).join('\n')}
options:
${options.map((id) => `  - {id: ${id}}`).join('\n')}
scores:
${options.map((id, row) => `  ${id}: {${criteria.map((name, column) => `${name}: ${cell(row, column)}`).join(', ')}}`).join('\n')}
---

# What next?
`;
}
