import { describe, expect, it } from 'vitest';
import { compareNames, nameWords } from '../../../seed/identity/similar-names.ts';

describe('two names', () => {
  it.each([
    ['Amal El Fallah Seghrouchni', 'Amal Falah Saghrouchni', 'same'],
    ['Noureddine Guerrouj', 'Nour-Eddine Gerrouj', 'same'],
    ['Salah Ed-Dine Rami', 'Salaheddine Rami', 'same'],
    ['Stéphane Kaboré', 'Stéphanie Kaboré', 'perhaps'],
    ['Adrien Morvan', 'Adrian Morvan', 'perhaps'],
    ['Karim Alaoui', 'K. Alaoui', 'perhaps'],
    ['Mamadou D. Kouyaté', 'Mamadou Désiré Kouyaté', 'same'],
    ['Valérie d’Almeida', 'Valérie Almeida', 'same'],
    ['Moussa Traoré père', 'Moussa Traoré fils', 'different'],
    ['Salem Ben Mohammed Al-Malik', 'Salem Al-Malik', 'same'],
    ['Mohammed Boussaid', 'Mohamed Bousaïd', 'same'],
    ['Amal Al-Fellah Sebbar', 'Amal El Fallah Seghrouchni', 'different'],
    ['Fatoumata Coulibaly', 'Fatoumata Maïga', 'different'],
    ['Karim Bennani', 'Leila Bennani', 'different'],
    ['Bennani', 'Karim Bennani', 'different'],
    ['Ali Bennani', 'Alia Bennani', 'different'],
  ])('%s and %s are %s', (a, b, expected) => {
    expect(compareNames(nameWords(a), nameWords(b))).toBe(expected);
  });
});
