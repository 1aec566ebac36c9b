/** Pictures of pages have few colours: with a palette of them a PNG takes a third of the room. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param png 8 bits a channel, RGB or RGBA without transparency, as browsers make them */
export function smallerPng(png) {
  const { width, height, channels, data } = read(png);
  const pixels = unfiltered(data, width, height, channels);
  const { palette, indices } = inPalette(pixels, channels, width * height);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function read(png) {
  const parts = [];
  let header;
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') parts.push(content);
    at += length + 12;
  }
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (channels === undefined || header[8] !== 8) throw new Error('a PNG of a form that is not known here');
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    channels,
    data: inflateSync(Buffer.concat(parts)),
  };
}

/** @see PNG specification, 9.2: each row is told as its difference to what is beside and above it */
function unfiltered(data, width, height, channels) {
  const length = width * channels;
  const pixels = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x < channels ? 0 : pixels[at - channels];
      const above = y === 0 ? 0 : pixels[at - length];
      const corner = x < channels || y === 0 ? 0 : pixels[at - length - channels];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      pixels[at] = data[y * (length + 1) + 1 + x] + guess;
    }
  }
  return pixels;
}

function paeth(left, above, corner) {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(sum - value));
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The 256 colours that are most used; each of the others becomes the nearest of them. */
function inPalette(pixels, channels, count) {
  const colourAt = (index) => pixels.readUIntBE(index * channels, 3);
  const used = new Map();
  for (let index = 0; index < count; index += 1) {
    const colour = colourAt(index);
    used.set(colour, (used.get(colour) ?? 0) + 1);
  }
  const most = [...used].sort((a, b) => b[1] - a[1]).slice(0, 256);
  const palette = most.map(([colour]) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
  const place = new Map(most.map(([colour], index) => [colour, index]));
  const indices = Buffer.alloc(count);
  for (let index = 0; index < count; index += 1) {
    const colour = colourAt(index);
    if (!place.has(colour)) place.set(colour, nearest(colour, palette));
    indices[index] = place.get(colour);
  }
  return { palette, indices };
}

function nearest(colour, palette) {
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
  let best = 0;
  let least = Infinity;
  for (const [index, [r, g, b]] of palette.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance >= least) continue;
    best = index;
    least = distance;
  }
  return best;
}

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
