/** What XML 1.0 has no way to write (section 2.2): control characters but tab and line breaks, lone surrogates, U+FFFE and U+FFFF. */
const unwritable = /[^\P{Cc}\t\n\r\u007F-\u009F]|\p{Cs}|[\uFFFE\uFFFF]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Any text as the content of an XML or HTML element, or of an attribute in quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? '')
}
