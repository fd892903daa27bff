/**
 * The version of the forms that the web app fills in. Raised when a form's meaning changes, so that
 * a phone that still holds last month's form is told so instead of being misread.
 */
export const FORM_VERSION = 1
