/** Styles are imported for their effect; Vite bundles them beside the code that needs them. */
declare module '*.css'
