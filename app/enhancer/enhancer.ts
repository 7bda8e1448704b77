import { autosave } from './autosave'
import { takeCodeFromAddress } from './code-from-address'
import { hintAlong } from './hints'
import { showPrintButtons } from './print-buttons'
import { countAlong } from './word-counter'

// Comforts for applicants' pages, which are complete without them. Nothing is kept in the browser. What finds hints is loaded
// after the first key, when there is something to look through.

document.documentElement.dataset.enhanced = ''
takeCodeFromAddress(document)
showPrintButtons(document)
countAlong(document)
hintAlong(document)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) autosave(form)
