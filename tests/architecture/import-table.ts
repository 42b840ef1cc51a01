/** Who may import whom. The first row whose `from` matches a file decides; the advice is printed with each failure. */
export interface ImportRule {
  from: RegExp;
  may: RegExp[];
  advice: string;
}

const DOMAIN_DATA = /^server\/[a-z-]+\/(schemas|constants|types|events|list-[a-z-]+|search-params)$/;
const LEAVES = [/^package\.json$/, /^server\/(env|errors|log|clock|context)$/];
const FACTS = /^server\/facts\/types$/;
const RULE_TYPES = /^server\/rules\/(types|score-types|categories|registry|score)$/;
const DB = /^server\/db\//;
const DOMAINS =
  /^server\/(account|activity|audits|sites|teams|shares|reports|schedules|deploys|sentinels|notifications|outbox|mail|health|auth|rechecks|causes|fixes|mutes|scores|budgets|questions|quota|exports|tokens|plans|usage|compare|annotations|webhooks|work)\//;
const PROVIDERS = /^server\/(crawl|facts|measure|render|analysis|pdf|net)\//;
const RULES = /^server\/rules\//;
const API = /^server\/api\//;
const CRYPTO = /^server\/crypto\//;
const COMPONENTS = /^components\//;
const INNGEST_LEAVES = /^inngest\/(client|events)$/;

export const IMPORT_TABLE: ImportRule[] = [
  {
    from: /^server\/rules\//,
    may: [RULES, FACTS],
    advice: "Rules are pure functions of facts: move what needs network, clock, database or DOM into facts or a verb.",
  },
  {
    from: /^server\/(embedded\/(start|worker|seed-demo|build)|cli\/.*)$/,
    may: [/.*/],
    advice: "Composition roots may import anything.",
  },
  {
    from: /^server\/embedded\//,
    may: [/^server\/embedded\//, ...LEAVES, /^prisma\/scripts\//],
    advice: "Embedded services know only the environment, the log and their own folder.",
  },
  {
    from: /^server\/(crawl|facts|measure|render|analysis|pdf|net)\//,
    may: [PROVIDERS, RULE_TYPES, ...LEAVES],
    advice: "Providers do not know the database or domains: take what you need as a parameter, return plain data.",
  },
  { from: CRYPTO, may: LEAVES, advice: "Ciphers know keys and bytes, not what they protect." },
  { from: /^server\/db\//, may: [DB, ...LEAVES], advice: "The database layer is below every domain." },
  {
    from: /^server\/trpc\/routers\//,
    may: [/^server\/trpc\/init$/, DOMAINS, ...LEAVES],
    advice: "A procedure validates, calls a verb and returns. Move logic into a verb.",
  },
  {
    from: /^server\/trpc\//,
    may: [/^server\/trpc\//, DOMAINS, DB, ...LEAVES],
    advice: "tRPC is an adapter around verbs.",
  },
  {
    from: API,
    may: [API, DOMAINS, DB, CRYPTO, RULE_TYPES, RULES, ...LEAVES],
    advice: "The public API is an adapter around verbs: a route validates, calls a verb and returns.",
  },
  {
    from: /^server\/[a-z]+$/,
    may: [DB, ...LEAVES],
    advice: "Files at the top of server/ are leaves.",
  },
  {
    from: DOMAINS,
    may: [DOMAINS, DB, RULES, PROVIDERS, CRYPTO, INNGEST_LEAVES, ...LEAVES],
    advice: "Verbs may use the database, other verbs, rules, providers and the Inngest client.",
  },
  {
    from: /^inngest\/client$/,
    may: [/^server\/embedded\/inngest\//, ...LEAVES],
    advice: "The client is a leaf that only decides where jobs run.",
  },
  { from: /^inngest\/events$/, may: [], advice: "Events are a leaf." },
  {
    from: /^inngest\/serve$/,
    may: [/^inngest\//],
    advice: "serve.ts only lists functions.",
  },
  {
    from: /^inngest\/functions\//,
    may: [DOMAINS, INNGEST_LEAVES, /^inngest\/functions\//, DB, ...LEAVES],
    advice: "A function reads like a table of contents: one verb call a step.",
  },
  {
    from: /^app\/api\/inngest\//,
    may: [/^inngest\/(client|serve)$/],
    advice: "Only this route serves functions.",
  },
  {
    from: /^app\/api\/|^app\/.*\/route$/,
    may: [DOMAINS, API, /^server\/trpc\//, DB, ...LEAVES],
    advice: "Route handlers pass a gate, call a verb and return; they never import functions or providers.",
  },
  {
    from: /^app\//,
    may: [
      /^app\//,
      COMPONENTS,
      DOMAINS,
      /^server\/net\/user-agent$/,
      /^server\/api\/(constants|load-reference)$/,
      /^server\/trpc\/(caller|root)$/,
      RULE_TYPES,
      RULES,
      FACTS,
      ...LEAVES,
    ],
    advice: "Pages read params, pass a gate and compose components; load data through loaders or the tRPC caller.",
  },
  {
    from: /^components\//,
    may: [COMPONENTS, DOMAIN_DATA, /^server\/[a-z-]+\/prepare-[a-z-]+$/, /^server\/trpc\/root$/, RULE_TYPES, FACTS],
    advice: "Components draw: import schemas, constants, types and prepared data, never verbs or the database.",
  },
  { from: /^prisma\//, may: [DB, /^server\/embedded\/postgres$/], advice: "Scripts only drive the database tools." },
];
