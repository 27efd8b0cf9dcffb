import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

export default { en: { logistics: en }, fr: { logistics: fr }, ar: { logistics: ar } }
