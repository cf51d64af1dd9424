// The page is there to be read already: what makes it answer is loaded behind its first paint, and links lead on without it.
requestAnimationFrame(() => setTimeout(() => void import('./main.tsx')));
