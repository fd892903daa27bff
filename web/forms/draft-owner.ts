import { createContext } from 'react'

/** Whose unsent content is kept on this device: an office computer has several users. */
export const DraftOwner = createContext('nobody')
