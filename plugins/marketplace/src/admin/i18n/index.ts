import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

export default { en: { marketplace: en }, fr: { marketplace: fr }, ar: { marketplace: ar } }
