/** A terminal's screen as a picture: an SVG with real text, so that it can be read, copied and scaled. */

const cell = { width: 8.4, height: 18, font: 14, padding: 16 };
const colours = {
  background: '#fbfaf7',
  text: '#2b2a28',
  faint: '#8a867e',
  palette: ['#2b2a28', '#a33b2e', '#3f7a3a', '#93690d', '#2f5f9e', '#7b4a8f', '#1c7781', '#6d6a64'],
};

/** @param terminal an xterm.js Terminal; @param title what the picture shows, for those who cannot see it */
export function screenSvg(terminal, title, { lines: wanted, whole = false } = {}) {
  const buffer = terminal.buffer.active;
  const first = whole ? 0 : buffer.baseY;
  let last = buffer.baseY + terminal.rows;
  while (last > first && (buffer.getLine(last - 1)?.translateToString(true) ?? '') === '') last -= 1;
  const rows = [];
  for (let y = first; y < Math.max(last, first + (wanted ?? 0)); y += 1)
    rows.push(rowSvg(buffer.getLine(y), rows.length, terminal.cols));
  const width = Math.round(terminal.cols * cell.width + 2 * cell.padding);
  const height = Math.round(rows.length * cell.height + 2 * cell.padding);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">
<title>${escape(title)}</title>
<rect width="100%" height="100%" rx="8" fill="${colours.background}" stroke="#dcd8cf"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${cell.font}" fill="${colours.text}">
${rows.filter((row) => row !== '').join('\n')}
</g>
</svg>
`;
}

function rowSvg(line, index, columns) {
  if (line === undefined) return '';
  const y = cell.padding + index * cell.height + 14;
  const spans = [];
  let run = null;
  for (let x = 0; x < columns; x += 1) {
    const at = line.getCell(x);
    if (at === undefined || at.getWidth() === 0) continue;
    const style = styleOf(at);
    const text = at.getChars() || ' ';
    // A wide character starts a run of its own: its font's width is not ours to rely on.
    if (run !== null && run.style === style && at.getWidth() === 1 && !run.isWide) run.text += text;
    else spans.push((run = { x, style, text, isWide: at.getWidth() > 1 }));
  }
  const drawn = spans
    .filter(({ text }) => text.trim() !== '')
    .map(({ x, style, text }) => {
      const lead = text.length - text.trimStart().length;
      const trimmed = text.trim();
      const left = cell.padding + (x + lead) * cell.width;
      // Runs of spaces are kept only as no-break spaces when a picture stands in a page.
      return `<text x="${left.toFixed(1)}" y="${y}"${style} textLength="${(widthOf(trimmed) * cell.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs">${escape(trimmed).replaceAll(' ', '\u00a0')}</text>`;
    });
  return drawn.join('');
}

const widthOf = (text) =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/\p{Mark}/u.test(sign)
        ? 0
        : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
              sign,
            )
          ? 2
          : 1),
    0,
  );

function styleOf(at) {
  const fill = at.isDim()
    ? colours.faint
    : at.isFgPalette()
      ? colours.palette[at.getFgColor() % 8]
      : undefined;
  return `${fill === undefined ? '' : ` fill="${fill}"`}${at.isBold() ? ' font-weight="700"' : ''}${at.isUnderline() ? ' text-decoration="underline"' : ''}`;
}

function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
