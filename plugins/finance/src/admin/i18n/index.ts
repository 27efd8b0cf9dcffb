import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

export default { en: { finance: en }, fr: { finance: fr }, ar: { finance: ar } }
