/**
 * What press texts write in several ways, in one: ou and w are u, y is i, gh and rh are g, dj is j, ch and sh are c, kh, q and hard
 * c are k, soft c and ss are s, th is t, ph is f, doubled letters are one, a long word's final h is none.
 */
export const oneSpelling = (word: string): string =>
  word
    .replaceAll('ou', 'u')
    .replaceAll('w', 'u')
    .replaceAll('y', 'i')
    .replace(/[gr]h/g, 'g')
    .replace(/gu(?=[ei])/g, 'g')
    .replaceAll('sh', 'ch')
    .replaceAll('tch', 'ch')
    .replaceAll('dj', 'j')
    .replaceAll('kh', 'k')
    .replaceAll('ck', 'k')
    .replace(/qu?(?=[aeio])|q/g, 'k')
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replaceAll('ch', 'c')
    .replaceAll('th', 't')
    .replaceAll('ph', 'f')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{4})h$/, '');
