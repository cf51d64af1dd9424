// The bundler takes these in; for the types there is nothing in them.
declare module '*.css';
