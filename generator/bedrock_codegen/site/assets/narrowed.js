// Questions that ask for nothing but models: which filters of their page they mean.
{
  const WAYS = { stream: "stream", batch: "batch", converse: "convers", async_invoke: "async asynchronou", count_tokens: "count" };
  const ABILITIES = { tools: "tool", system: "system", documents: "document", schema: "schema structur", caching: "cach", reasoning: "reason think thought" };
  const CALLED = { profile: "profil", id: "demand ondemand" };
  const GIVING = "mak generat giv produc creat writ output".split(" ");
  const BESIDE = "model tak accept see read support avail prompt work offer know use serv only through callabl region inferenc".split(" ");
  const BESIDE_CONTEXT = "context window token larg long least more than over million thousand".split(" ");
  const CONTEXTS = [1000000, 200000, 100000];

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
    const names = new Map([...houses].filter(([, owners]) => owners.size === 1).map(([word]) => [stem(word), word]));
    const regions = new Set(models.flatMap((model) => model[4].region));

    const wantedOf = (asks, text) => {
      const wanted = new Map();
      const gives = (word) => word === "embed" || text.includes(`${kinds.get(word)} model`) || (asks.some((other) => GIVING.includes(other)) && !wanted.has("gives"));
      const context = asks.includes("context") && contextOf(text);
      const region = [...regions].find((name) => text.includes(name));
      const left = asks.filter((word) => {
        if (context && (BESIDE_CONTEXT.includes(word) || /^(\d+[km]?|k|m)$/.test(word))) return false;
        const [way, can, called] = [bedrock.keyOf(WAYS, word), bedrock.abilityOf(word), bedrock.keyOf(CALLED, word)];
        if (meanings.has(word) && !kinds.has(word)) wanted.set("parameter", meanings.get(word));
        else if (way) wanted.set("api", way);
        else if (can) wanted.set("can", can);
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
      if (!wanted.size || open.length || (wanted.size === 1 && !asks.includes("model"))) return [];
      wanted.set("state", "callable");
      const today = new Date().toISOString().slice(0, 10);
      const chosen = Object.fromEntries(wanted);
      const offered = (model, name, value) => (name === "state" ? bedrock.state(model[3], today) !== "eol" : name === "text" ? model[0].includes(value) : bedrock.offers({ ...model[4], context: model[6][0] }, name, value, chosen));
      const count = models.filter((model) => [...wanted].every(([name, value]) => offered(model, name, value))).length;
      const said = [...wanted].map(([name, value]) => `${name} ${value}`).join(", ");
      return [{ kind: "models", title: `${count} ${count === 1 ? "model" : "models"}: ${said}`, about: "The page of models, filtered so", href: `models/index.html#${[...wanted].map(([name, value]) => `${name}=${value}`).join("&")}` }];
    };
  };
}
