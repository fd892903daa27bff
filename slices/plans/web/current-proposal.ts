/** Which proposal is looked at, and from which side it was chosen: the other side follows. */
export interface CurrentProposal {
  readonly id: string
  readonly from: 'text' | 'list'
}
