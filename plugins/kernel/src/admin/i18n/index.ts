import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

export default { en: { kernel: en }, fr: { kernel: fr }, ar: { kernel: ar } }
