/** The one way past escaping: what stands in a `style` or `script` element is read as it is, and must not end it. */
import { Markup } from './markup.ts';

/** @throws Error where the content would end its element, or begin a comment in it that swallows its end */
export function verbatim(content: string, element: 'style' | 'script'): Markup {
  if (
    /<\/(?:style|script)|<!--|<script/i.test(content) ||
    /[\0\r\ufeff\ud800-\udfff]/.test(content.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))
  )
    throw new Error(`what stands in a ${element} element must not end it`);
  return Markup.join([content], []);
}
