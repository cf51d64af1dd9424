// The bundler takes these in: for the types there is nothing in the one, and a text in the other.
declare module '*.css';
declare module '*.graphql' {
  const text: string;
  export default text;
}
