/** How every mail of this community looks. */
export type MailBrand = { name: string; accentColor: string };

export type MailContent = {
  subject: string;
  /** Plain text, one paragraph each. */
  paragraphs: string[];
  /** Somebody's own words, set apart. */
  quote?: string | null;
  /** The one thing to do; `url` is absolute. */
  action?: { label: string; url: string };
  /** Small print after the action. */
  notes?: string[];
};

export type MailBody = { subject: string; text: string; html: string };

/**
 * The subject, text and HTML of a mail. The HTML loads nothing, and sets no colour for text on the page itself,
 * so that a client's dark mode stays legible.
 */
export function layOutMail(brand: MailBrand, content: MailContent): MailBody {
  return { subject: content.subject, text: textOf(brand, content), html: htmlOf(brand, content) };
}

function textOf(brand: MailBrand, { paragraphs, quote, action, notes = [] }: MailContent): string {
  const quoted = quote ? [quote.replace(/^/gm, '> ')] : [];
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  return `${[...paragraphs, ...quoted, ...link, ...notes, `-- \n${brand.name}`].join('\n\n')}\n`;
}

function htmlOf(brand: MailBrand, { subject, paragraphs, quote, action, notes = [] }: MailContent): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${lines(text)}</p>`;
  const note = (text: string) => `<p style="margin:0 0 12px;font-size:14px;opacity:.75">${lines(text)}</p>`;
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="${buttonStyle(brand)}">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${escapeHtml(action.url)}">${escapeHtml(action.url)}</a></p>`
    : '';
  const words = quote
    ? `<blockquote style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid ${brand.accentColor}">${lines(quote)}</blockquote>`
    : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid ${brand.accentColor};font-weight:600">${escapeHtml(brand.name)}</p>
${[...paragraphs.map(paragraph), words, button, ...notes.map(note)].filter(Boolean).join('\n')}
</div>
</body>
</html>
`;
}

function buttonStyle({ accentColor }: MailBrand): string {
  return `display:inline-block;padding:12px 20px;border-radius:6px;font-weight:600;text-decoration:none;background:${accentColor};color:${inkOn(accentColor)}`;
}

/** Black or white, whichever contrasts more (WCAG 2 relative luminance; they tie at 0.179). */
function inkOn(color: string): '#000000' | '#ffffff' {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>\n');
