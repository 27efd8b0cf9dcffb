import type { DemoNodes } from "./nodes"
import type { DemoPerson } from "./people"

/** The demo city: who lives and trades in Dakkah. Facts only; `seed.ts` puts them in. */

export type Text = { en: string; fr: string; ar: string }

export interface DemoProduct {
  handle: string
  sku: string
  title: Text
  description: Text
  /** Major units, exact text; KWD has three decimals. */
  prices: { sar: string; usd: string; kwd: string }
  weight_grams: number
  stock: number
}

export interface DemoVendor {
  handle: string
  name: Text
  email: string
  products: DemoProduct[]
}

export interface DemoTenant {
  id: string
  slug: string
  name: string
  hosts: string[]
  merchant: { email: string; first_name: string; last_name: string }
  /** Who else works here. */
  staff?: DemoPerson[]
  /** The shop's view of the city. */
  nodes?: DemoNodes
  vendors: DemoVendor[]
  /** Percent points taken from every line where no other rule wins. */
  commission: string
}

const product = (
  handle: string,
  sku: string,
  title: [string, string, string],
  description: [string, string, string],
  prices: [string, string, string],
  weight_grams: number,
  stock = 500,
): DemoProduct => ({
  handle,
  sku,
  title: text(title),
  description: text(description),
  prices: { sar: prices[0], usd: prices[1], kwd: prices[2] },
  weight_grams,
  stock,
})

const text = ([en, fr, ar]: [string, string, string]): Text => ({ en, fr, ar })

const DATES: DemoVendor = {
  handle: "dar-al-tamr",
  name: text(["Dar Al-Tamr", "Dar Al-Tamr", "دار التمر"]),
  email: "orders@dar-al-tamr.example",
  products: [
    product(
      "ajwa-dates",
      "TAMR-AJWA-1KG",
      ["Ajwa dates, 1 kg", "Dattes Ajwa, 1 kg", "تمر عجوة، ١ كجم"],
      [
        "Small, dark and barely sweet, from palms by the old well.",
        "Petites, sombres et peu sucrées, des palmiers du vieux puits.",
        "حبات صغيرة داكنة قليلة الحلاوة من نخيل البئر القديم.",
      ],
      ["85.00", "22.70", "6.950"],
      1050,
    ),
    product(
      "sukkari-dates",
      "TAMR-SUKK-500",
      ["Sukkari dates, 500 g", "Dattes Sukkari, 500 g", "تمر سكري، ٥٠٠ جم"],
      ["Golden and soft, picked late.", "Dorées et tendres, cueillies tard.", "ذهبية طرية، تُقطف متأخرة."],
      ["32.50", "8.70", "2.665"],
      540,
    ),
    product(
      "date-syrup",
      "TAMR-DIBS-350",
      ["Date syrup, 350 ml", "Sirop de dattes, 350 ml", "دبس تمر، ٣٥٠ مل"],
      ["Pressed, not boiled.", "Pressé, non bouilli.", "معصور على البارد."],
      ["24.00", "6.40", "1.965"],
      480,
    ),
  ],
}

const PERFUME: DemoVendor = {
  handle: "attar-al-mina",
  name: text(["Attar Al-Mina", "Attar Al-Mina", "عطّار الميناء"]),
  email: "orders@attar-al-mina.example",
  products: [
    product(
      "oud-oil",
      "ATTR-OUD-3ML",
      ["Oud oil, 3 ml", "Huile de oud, 3 ml", "دهن عود، ٣ مل"],
      [
        "Distilled for eleven days; a drop is enough.",
        "Distillée onze jours ; une goutte suffit.",
        "تقطير أحد عشر يوماً؛ تكفي قطرة.",
      ],
      ["420.00", "112.00", "34.370"],
      60,
      80,
    ),
    product(
      "rose-water",
      "ATTR-ROSE-250",
      ["Taif rose water, 250 ml", "Eau de rose de Taïf, 250 ml", "ماء ورد طائفي، ٢٥٠ مل"],
      ["From one spring's harvest.", "De la récolte d'un seul printemps.", "من قطاف ربيع واحد."],
      ["38.00", "10.15", "3.110"],
      300,
    ),
    product(
      "bakhoor-box",
      "ATTR-BAKH-40",
      ["Bakhoor, box of 40 g", "Bakhoor, boîte de 40 g", "بخور، علبة ٤٠ جم"],
      ["Sandalwood, amber and patience.", "Santal, ambre et patience.", "صندل وعنبر وصبر."],
      ["64.95", "17.30", "5.315"],
      90,
    ),
  ],
}

const COFFEE: DemoVendor = {
  handle: "harbour-roasters",
  name: text(["Harbour Roasters", "Torréfacteurs du Port", "محمصة الميناء"]),
  email: "orders@harbour-roasters.example",
  products: [
    product(
      "khawlani-beans",
      "ROAS-KHAW-250",
      ["Khawlani coffee beans, 250 g", "Café Khawlani en grains, 250 g", "بن خولاني، ٢٥٠ جم"],
      [
        "Light roast, apricot and cardamom.",
        "Torréfaction claire, abricot et cardamome.",
        "تحميص فاتح بنكهة المشمش والهيل.",
      ],
      ["58.00", "15.45", "4.745"],
      270,
    ),
    product(
      "saudi-coffee-blend",
      "ROAS-SAUD-200",
      ["Saudi coffee with cardamom, 200 g", "Café saoudien à la cardamome, 200 g", "قهوة سعودية بالهيل، ٢٠٠ جم"],
      ["Blond roast, ground for the dallah.", "Torréfaction blonde, moulue pour la dallah.", "شقراء مطحونة للدلة."],
      ["36.00", "9.60", "2.945"],
      220,
    ),
    product(
      "copper-dallah",
      "ROAS-DALL-1",
      ["Copper dallah", "Dallah en cuivre", "دلة نحاس"],
      ["Hammered by hand, holds eight cups.", "Martelée à la main, huit tasses.", "مطروقة باليد تكفي ثمانية فناجين."],
      ["240.00", "64.00", "19.635"],
      900,
      40,
    ),
  ],
}

const BOOKS: DemoVendor = {
  handle: "warraq-dakkah",
  name: text(["Warraq Dakkah", "Le Relieur de Dakkah", "ورّاق الدكّة"]),
  email: "orders@warraq-dakkah.example",
  products: [
    product(
      "harbour-notebook",
      "WARQ-NOTE-A5",
      ["Harbour notebook, A5", "Carnet du port, A5", "دفتر الميناء، A5"],
      ["Sewn, opens flat, 160 pages.", "Cousu, s'ouvre à plat, 160 pages.", "مخيط يفتح منبسطاً، ١٦٠ صفحة."],
      ["45.00", "12.00", "3.680"],
      320,
    ),
    product(
      "leather-binding",
      "WARQ-LEAT-A4",
      ["Leather-bound album, A4", "Album relié cuir, A4", "ألبوم مجلد بالجلد، A4"],
      ["Goatskin, blind tooled.", "Chèvre, doré à froid.", "جلد ماعز بنقش غائر."],
      ["310.00", "82.65", "25.365"],
      1400,
      25,
    ),
    product(
      "reed-pens",
      "WARQ-QASB-5",
      ["Reed pens, set of five", "Calames, lot de cinq", "أقلام قصب، خمسة"],
      ["Cut for thuluth and naskh.", "Taillés pour le thuluth et le naskh.", "مبرية للثلث والنسخ."],
      ["29.00", "7.75", "2.375"],
      80,
    ),
  ],
}

const BICYCLES: DemoVendor = {
  handle: "darraja-workshop",
  name: text(["Darraja Workshop", "Atelier Darraja", "ورشة درّاجة"]),
  email: "orders@darraja.example",
  products: [
    product(
      "city-bicycle",
      "DARR-CITY-M",
      ["City bicycle, medium", "Vélo de ville, taille M", "دراجة مدينة، وسط"],
      [
        "Steel frame, three gears, made to be repaired.",
        "Cadre acier, trois vitesses, fait pour être réparé.",
        "هيكل فولاذ وثلاث سرعات، صُنعت لتُصلح.",
      ],
      ["1450.00", "386.65", "118.650"],
      14500,
      12,
    ),
    product(
      "brass-bell",
      "DARR-BELL",
      ["Brass bell", "Sonnette en laiton", "جرس نحاسي"],
      ["Heard two streets away.", "S'entend à deux rues.", "يُسمع من شارعين."],
      ["42.00", "11.20", "3.435"],
      150,
    ),
    product(
      "repair-kit",
      "DARR-KIT",
      ["Roadside repair kit", "Kit de réparation", "عدة إصلاح الطريق"],
      [
        "Patches, levers and a pump that works.",
        "Rustines, démonte-pneus et une pompe qui marche.",
        "رقع وروافع ومنفاخ يعمل.",
      ],
      ["68.00", "18.15", "5.565"],
      420,
    ),
  ],
}

const BAKERY: DemoVendor = {
  handle: "furn-al-hara",
  name: text(["Furn Al-Hara", "Le Four du Quartier", "فرن الحارة"]),
  email: "orders@furn-al-hara.example",
  products: [
    product(
      "maamoul-box",
      "FURN-MAAM-12",
      ["Maamoul, box of 12", "Maamoul, boîte de 12", "معمول، علبة ١٢"],
      [
        "Dates, walnuts and pistachios; baked at five.",
        "Dattes, noix et pistaches ; cuits à cinq heures.",
        "تمر وجوز وفستق، يُخبز الخامسة فجراً.",
      ],
      ["55.00", "14.65", "4.500"],
      600,
    ),
    product(
      "sesame-kaak",
      "FURN-KAAK-6",
      ["Sesame kaak, six", "Kaak au sésame, six", "كعك بالسمسم، ستة"],
      ["Best on the day.", "Meilleurs le jour même.", "أطيبه في يومه."],
      ["12.00", "3.20", "0.980"],
      480,
    ),
    product(
      "saffron-cake",
      "FURN-SAFF-1",
      ["Saffron cake", "Gâteau au safran", "كيكة الزعفران"],
      ["Feeds eight, or four who are hungry.", "Pour huit, ou quatre affamés.", "تكفي ثمانية أو أربعة جياع."],
      ["95.00", "25.35", "7.775"],
      1200,
    ),
  ],
}

const CARE: DemoVendor = {
  handle: "bait-al-safa",
  name: text(["Bait Al-Safa", "Bait Al-Safa", "بيت الصفاء"]),
  email: "orders@bait-al-safa.example",
  products: [
    // The same handle and number as the souq's: two shops of one city may both sell it.
    product(
      "ajwa-dates",
      "TAMR-AJWA-1KG",
      ["Welcome basket with Ajwa dates", "Panier de bienvenue aux dattes Ajwa", "سلة ترحيب بتمر العجوة"],
      ["For a new neighbour.", "Pour un nouveau voisin.", "لجار جديد."],
      ["120.00", "32.00", "9.820"],
      1600,
    ),
    product(
      "olive-soap",
      "SAFA-SOAP-4",
      ["Olive soap, four bars", "Savon d'olive, quatre pains", "صابون زيتون، أربع قطع"],
      ["Cured for six months.", "Séché six mois.", "مجفف ستة أشهر."],
      ["28.00", "7.45", "2.290"],
      420,
    ),
    product(
      "linen-towel",
      "SAFA-LINE-1",
      ["Linen towel", "Serviette en lin", "منشفة كتان"],
      ["Softer every year.", "Plus douce chaque année.", "تزداد نعومة كل عام."],
      ["75.00", "20.00", "6.135"],
      350,
    ),
  ],
}

const SOUQ_CITY: DemoNodes = [
  ["node_souq_dakkah", null, "CITY", "Dakkah"],
  ["node_souq_harbour", "node_souq_dakkah", "DISTRICT", "Harbour"],
  ["node_souq_old_quay", "node_souq_harbour", "ZONE", "Old Quay"],
  ["node_souq_warehouse", "node_souq_old_quay", "FACILITY", "Harbour warehouse"],
  ["node_souq_bicycle", "node_souq_warehouse", "ASSET", "Cargo bicycle 1"],
  ["node_souq_customs", "node_souq_harbour", "ZONE", "Customs Yard"],
  ["node_souq_hill", "node_souq_dakkah", "DISTRICT", "Hill"],
  ["node_souq_palm_grove", "node_souq_hill", "ZONE", "Palm Grove"],
]

export const CITY: DemoTenant[] = [
  {
    id: "t_souq",
    slug: "souq",
    name: "Souq Dakkah",
    hosts: ["souq.localhost", "localhost", "127.0.0.1"],
    merchant: { email: "merchant@souq.example", first_name: "Noura", last_name: "Al-Dakhil" },
    staff: [
      {
        email: "quay@souq.example",
        first_name: "Yusuf",
        last_name: "Al-Mina",
        role: "zone_operator",
        node_id: "node_souq_old_quay",
      },
    ],
    nodes: SOUQ_CITY,
    vendors: [DATES, PERFUME, COFFEE, BOOKS, BICYCLES, BAKERY],
    commission: "10",
  },
  {
    id: "t_services",
    slug: "services",
    name: "Dakkah Services House",
    hosts: ["services.localhost"],
    merchant: { email: "merchant@services.example", first_name: "Karim", last_name: "Haddad" },
    nodes: [["node_services_dakkah", null, "CITY", "Dakkah"]],
    vendors: [CARE],
    commission: "12.5",
  },
]
