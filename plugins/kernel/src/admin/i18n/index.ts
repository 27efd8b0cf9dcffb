import kitAr from "../kit/messages/ar.json"
import kitEn from "../kit/messages/en.json"
import kitFr from "../kit/messages/fr.json"
import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

export default {
  en: { kernel: en, "admin-kit": kitEn },
  fr: { kernel: fr, "admin-kit": kitFr },
  ar: { kernel: ar, "admin-kit": kitAr },
}
