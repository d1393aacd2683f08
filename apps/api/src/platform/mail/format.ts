const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as mails write it, such as 5 December 2026. */
export function formatDay(date: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
    formats.set(timeZone, format);
  }
  return format.format(date);
}
