import type { ReactNode } from 'react'
import {
  basisLines,
  dashedLines,
  type AdministrativeDocument,
  type Annex,
  type Block,
} from '#reports/document/core/administrative-document.ts'
import { documentText } from '#reports/document/core/document.text.ts'
import {
  issuerLines,
  nationalMotto,
  numberLine,
  placeAndDate,
} from '#reports/document/core/letterhead.ts'
import type { Language } from '#kernel/text.ts'
import { word } from '#reports/document/core/wording.ts'
import { FormTable } from './form-table.tsx'
import './document-view.css'

/** An administrative document on screen, as it will stand on paper: the same layout, drawn in HTML. */
export function DocumentView({
  document,
}: {
  readonly document: AdministrativeDocument
}): ReactNode {
  return (
    <article className="document-view" lang={document.language}>
      {document.notice !== null && <p className="document-notice">{document.notice}</p>}
      <Letterhead document={document} />
      <Title document={document} />
      {basisLines(document.legalBasis).map((line) => (
        <p key={line} className="document-basis">
          {line}
        </p>
      ))}
      {document.body.map((block, index) => (
        <BlockView key={index} block={block} language={document.language} />
      ))}
      <Foot document={document} />
      {document.annexes.map((annex) => (
        <AnnexView key={annex.label} annex={annex} language={document.language} />
      ))}
    </article>
  )
}

interface PartProps {
  readonly document: AdministrativeDocument
}

function Letterhead({ document: { letterhead, language } }: PartProps): ReactNode {
  const [country, motto] = nationalMotto(language)
  return (
    <div className="document-letterhead">
      <div>
        {letterhead.issuerParent !== null &&
          issuerLines(letterhead.issuerParent).map((line) => <p key={line}>{line}</p>)}
        {issuerLines(letterhead.issuer).map((line) => (
          <p key={line}>
            <b>{line}</b>
          </p>
        ))}
        <p>{numberLine(letterhead, language)}</p>
      </div>
      <div>
        <p>
          <b>{country}</b>
        </p>
        <p>
          <b className="document-motto">{motto}</b>
        </p>
        <p>
          <i>{placeAndDate(letterhead, language)}</i>
        </p>
      </div>
    </div>
  )
}

function Title({ document }: PartProps): ReactNode {
  const dear = word(documentText.dear, document.language)
  const [only, ...others] = document.addressees
  return (
    <>
      <p className="document-title">
        <b>{document.kind}</b>
        <br />
        <b>{document.summary}</b>
      </p>
      {only !== undefined && others.length === 0 && (
        <p className="document-centred">
          {dear}: {only}
        </p>
      )}
      {others.length > 0 && (
        <div className="document-addressees">
          <p>{dear}:</p>
          {dashedLines(document.addressees).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  )
}

function BlockView({
  block,
  language,
}: {
  readonly block: Block
  readonly language: Language
}): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return <p>{block.isItalic === true ? <i>{block.text}</i> : block.text}</p>
    case 'item':
      return <p>- {block.text}</p>
    case 'table':
      return <FormTable table={block.table} language={language} caption={block.caption} />
  }
}

function Foot({ document: { recipients, signature, language } }: PartProps): ReactNode {
  return (
    <div className="document-foot">
      <div className="document-recipients">
        <p>
          <b>
            <i>{word(documentText.recipients, language)}:</i>
          </b>
        </p>
        {dashedLines(recipients).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="document-signature">
        {[signature.authority, ...signature.capacity].map((line) => (
          <p key={line}>
            <b>{line.toLocaleUpperCase('vi')}</b>
          </p>
        ))}
        <p className="document-signer">
          <b>{signature.name}</b>
        </p>
      </div>
    </div>
  )
}

function AnnexView({
  annex,
  language,
}: {
  readonly annex: Annex
  readonly language: Language
}): ReactNode {
  return (
    <section className="document-annex">
      <h2>{annex.label}</h2>
      <p>
        <b>{annex.title}</b>
      </p>
      <p>
        <i>{annex.reference}</i>
      </p>
      <p>
        <i>{annex.remark}</i>
      </p>
      {annex.tables.map((table, index) => (
        <FormTable key={index} table={table} language={language} caption={annex.title} />
      ))}
    </section>
  )
}
