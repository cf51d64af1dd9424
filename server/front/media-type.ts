/**
 * Whether a Content-Type is JSON in UTF-8. Types are compared whatever their case; a parameter other than the charset
 * changes nothing. Two types joined by a comma, as proxies join repeated headers, are none.
 */
export function isJson(contentType: string | undefined): boolean {
  const [essence = '', ...parameters] = (contentType ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  return essence === 'application/json' && parameters.every(isHarmless);
}

function isHarmless(parameter: string): boolean {
  const [, name, value] = /^([\w-]+)="?([\w-]+)"?$/.exec(parameter) ?? [];
  if (name === undefined) return parameter === '';
  return name !== 'charset' || value === 'utf-8' || value === 'utf8';
}
