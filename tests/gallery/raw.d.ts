/** Vite gives the text of a file whose address ends so. */
declare module '*?raw' {
  const text: string
  // oxlint-disable-next-line import/no-default-export -- Vite's own form
  export default text
}
