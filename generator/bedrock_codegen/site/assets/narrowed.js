// Questions that ask for nothing but models: which filters of their page they mean.
{
  const WAYS = { stream: "stream invokemodelwithresponsestream conversestream", batch: "batch createmodelinvocationjob", converse: "convers", async_invoke: "async asynchronou startasyncinvok", count_tokens: "count counttoken" };
  const ABILITIES = { tools: "tool", system: "system", documents: "document", schema: "schema structur", caching: "cach", reasoning: "reason think thought" };
  const CALLED = { profile: "profil", id: "demand ondemand" };
  const GIVING = "mak generat generation generator giv produc creat creation writ draw output".split(" ");
  const BESIDE = "model tak accept see read support avail availabl prompt work offer know use serv only through callabl region inferenc input bas list all any every exist let choos pick mod via capabl abl mak hav feature job api endpoint vary different set select understand process handl analyz look all run".split(" ");
  const LISTING = /^(?:which|what|list|show|all|find)\b|\bmodels\b/;
  const MODELS = /^(?:which|list|who)\b|\bmodels\b/;
  const VALUES = "valu format rang default".split(" ");
  const KIND = "text|image|video|speech|audio|picture|photo|voice|sound";
  const SPOKEN = { picture: "image", photo: "image", voice: "speech", sound: "audio" };
  const TURNS = new RegExp(`\\b(${KIND})s?[ -]to[ -](${KIND})s?\\b`);
  const BESIDE_CONTEXT = "context window token larg long least more than over million thousand".split(" ");
  const CONTEXTS = [1000000, 200000, 100000];

  const SHOWN = 6;

  const near = (words, one) => words.split(" ").includes(one);
  bedrock.keyOf = (table, word) => Object.keys(table).find((key) => near(table[key], word));
  bedrock.abilityOf = (word) => bedrock.keyOf(ABILITIES, word);

  // Two words of a question that are one name together are three of its words.
  bedrock.isJoined = (asks, word) => asks.some((one) => one !== word && word.startsWith(one) && asks.some((other) => other !== word && word.endsWith(other)));

  // The context that a text asks for, in tokens: `1M`, `200k`, `a million`, `200,000`.
  const contextOf = (text) => {
    const [, digits, unit] = /(?:^|\s)(\d[\d.,]*|a)\s?(k|m|thousand|million)?\b(?!-)/.exec(text.replaceAll(/(\d),(\d{3})/g, "$1$2").replace(/\ba (?!million)/g, "")) ?? [];
    const times = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 }[unit] ?? 1;
    const tokens = (digits === "a" ? 1 : Number(digits)) * times;
    return CONTEXTS.find((each) => each <= tokens);
  };

  // Reads the index; returns a function from the words of a question to the filters of the page of models.
  bedrock.readNarrowed = ({ models, words, stem }) => {
    const filters = (...names) => new Map(names.flatMap((name) => models.flatMap((model) => model[4][name])).map((value) => [stem(value.replaceAll("_", "")), value]));
    const [meanings, providers, kinds] = [filters("parameter"), filters("provider"), filters("takes", "gives")];
    // Words of ids that one house alone has: `claude`, `haiku`.
    const houses = new Map();
    for (const [id, , , , { provider }] of models) for (const word of id.match(/[a-z]{4,}/g) ?? []) houses.set(word, (houses.get(word) ?? new Set()).add(provider[0]));
    const names = new Map([...houses.keys()].map((word) => [stem(word), word]).filter(([word]) => !bedrock.isEnd(word)));
    // Words that a list of models cannot leave aside: names of models, and of what they take.
    const isName = (word) => VALUES.includes(word) || names.has(word) || meanings.has(word) || /\d/.test(word);
    const able = (name) => models.filter((model) => model[4].can.includes(name)).length;
    const regions = new Set(models.flatMap((model) => model[4].region));

    const wantedOf = (asks, text) => {
      const wanted = new Map();
      const gives = (word) => word === "embed" || text.includes(`${kinds.get(word)} model`) || (asks.some((other) => GIVING.includes(other)) && !wanted.has("gives"));
      const context = asks.includes("context") && contextOf(text);
      // From what to what: `text to image`.
      const [turn = "", from, to] = TURNS.exec(text) ?? [];
      if (turn) wanted.set("takes", SPOKEN[from] ?? from).set("gives", SPOKEN[to] ?? to);
      const region = [...regions].find((name) => text.includes(name));
      const left = asks.filter((word) => {
        if (turn && words(turn).has(word)) return false;
        if (context && (BESIDE_CONTEXT.includes(word) || /^(\d+[km]?|k|m)$/.test(word))) return false;
        const [way, can, called] = [bedrock.keyOf(WAYS, word), bedrock.abilityOf(word), bedrock.keyOf(CALLED, word)];
        if (meanings.has(word) && !kinds.has(word)) wanted.set("parameter", meanings.get(word));
        else if (way) wanted.set("api", way);
        else if (can) wanted.set("can", [can, wanted.get("can") ?? can].sort((one, other) => able(one) - able(other))[0]);
        else if (called) wanted.set("called", called);
        else if (providers.has(word)) wanted.set("provider", providers.get(word));
        else if (kinds.has(word)) wanted.set(gives(word) ? "gives" : "takes", kinds.get(word));
        else if (names.has(word) && asks.includes("model") && !wanted.has("text")) wanted.set("text", names.get(word));
        else return !BESIDE.includes(word) && !GIVING.includes(word) && !bedrock.isJoined(asks, word);
        return false;
      });
      if (context) wanted.set("context", String(context));
      if (region) wanted.set("region", region);
      const named = words([region, wanted.get("parameter")].join(" "));
      return { wanted, open: left.filter((word) => !named.has(word)) };
    };

    return (asks, text) => {
      const { wanted, open } = wantedOf(asks, text);
      const blocking = MODELS.test(text) ? open.filter(isName) : open;
      if (!wanted.size || blocking.length || (wanted.size === 1 && !LISTING.test(text))) return [];
      wanted.set("state", "callable");
      const today = new Date().toISOString().slice(0, 10);
      const chosen = Object.fromEntries(wanted);
      const offered = (model, name, value) => (name === "state" ? bedrock.state(model[3], today) !== "eol" : name === "text" ? model[0].includes(value) : bedrock.offers({ ...model[4], context: model[6][0] }, name, value, chosen));
      const those = models.filter((model) => [...wanted].every(([name, value]) => offered(model, name, value))).map(([id]) => id);
      const said = [...wanted].filter(([name]) => name !== "state").map(([name, value]) => `${name} ${value}`).join(", ");
      const more = those.length > SHOWN ? ` and ${those.length - SHOWN} more` : "";
      return [{ kind: "models", title: `${those.length} ${those.length === 1 ? "model" : "models"}: ${said}`, about: `${those.slice(0, SHOWN).join(", ")}${more}. The page of models, filtered so`, href: `models/index.html#${[...wanted].map(([name, value]) => `${name}=${value}`).join("&")}` }];
    };
  };
}
