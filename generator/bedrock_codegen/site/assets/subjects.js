// Whom a question is about: the models whose ids, and the names of whose formats, share most of its words; or a format that has no models.
{
  // Words of formats' names that name nobody.
  const NOBODY = "message text image video embed model service chat completion format prompt ai amazon bedrock generator word v body";

  // The parts of a name in their order, letters and numbers apart: `llama3-1` is llama 3 1.
  const parted = (text) => text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const pairs = (all) => all.slice(1).map((word, at) => `${all[at]} ${word}`);

  bedrock.readSubjects = ({ models, families, words, stem, nameOf, kinds, names }) => {
    const modelOf = new Map(models.map((model) => [model[0], model]));
    const nobody = words(NOBODY);
    const titles = new Map(families.map(([name, title]) => [name, new Set([...words(`${name} ${title}`)].filter((word) => !nobody.has(word)))]));
    const twos = (all) => all.slice(1).map((word, at) => stem(`${all[at]}${word}`));
    const heads = new Map(models.map(([id]) => [id, words(id)]));
    const joined = new Map(models.map(([id]) => [id, new Set(twos(id.split(/[^a-z0-9]+/)))]));
    const numbered = new Map(models.map(([id]) => [id, new Set(pairs(parted(id.slice(id.indexOf(".") + 1))))]));
    const ofFormats = new Map(models.map(([id, names]) => [id, new Set(names.flatMap((name) => [...titles.get(name)]))]));

    // A word of an id, two of its words as one (`gptoss`), or a word of its format's name.
    const isCalled = (id, asks, word) => ofFormats.get(id).has(word) || ((heads.get(id).has(word) || joined.get(id).has(word)) && !bedrock.isJoined(asks, word));
    // Half of the name of a parameter names nobody: the control of a cache control.
    const isPart = (asks, word) => asks.some((one) => one !== word && names.has(one) && ((one.startsWith(word) && asks.includes(one.slice(word.length))) || (one.endsWith(word) && asks.includes(one.slice(0, -word.length)))));
    // A letter alone counts behind a word that does: Command R, and not top k.
    const calls = (id, asks) => asks.filter((word, at) => isCalled(id, asks, word) && !isPart(asks, word) && (!/^[a-z]$/.test(word) || (at > 0 && isCalled(id, asks, asks[at - 1]))));
    const isOwn = (word) => !/^\d+$/.test(word) && !kinds.has(word) && !bedrock.abilityOf(word) && word.length > 1;

    const counted = new Map();
    const rarity = (word) => {
      if (!counted.has(word)) counted.set(word, 0.15 * Math.log(models.length / (1 + models.filter(([id]) => heads.get(id).has(word) || ofFormats.get(id).has(word)).length)));
      return counted.get(word);
    };
    // The models that share the most, rare words first; a number counts with the word before it: of Llama 3.3, both.
    const meant = (all, text) => {
      // What is counted names nobody: the texts of "how many texts".
      const counted = [...text.matchAll(/\b(?:number of|many) (\w+)/g)].map(([, word]) => stem(word)).filter((word) => kinds.has(word));
      const asks = all.filter((word) => !counted.includes(word));
      const named = asks.filter(isOwn);
      const asked = pairs(parted(text));
      const weigh = ([id, names]) => {
        const shared = calls(id, asks);
        const beside = asked.filter((pair) => numbered.get(id).has(pair)).reduce((sum, pair) => sum + (/\d/.test(pair) ? 0.5 : 0.2), 0);
        const score = shared.reduce((sum, word) => sum + 1 + (heads.get(id).has(word) ? 0.1 : 0) + rarity(word), beside);
        return { id, shared, score: Math.round(score * 1000), names };
      };
      const shares = models.map(weigh).filter(({ shared }) => shared.some((word) => named.includes(word)));
      const most = Math.max(0, ...shares.map(({ score }) => score));
      // What one of AWS's other endpoints serves under much the same id is meant only where nothing else is.
      const first = shares.filter(({ score }) => score === most);
      const best = first.some(({ names }) => names.length) ? first.filter(({ names }) => names.length) : first;
      const together = best.filter(({ id }) => asks.some((word) => [...heads.get(id)].some((head) => head !== word && head.startsWith(word) && word.length > 6)));
      const exact = best.filter(({ id, shared }) => shared.length > 1 && nameOf(id).trim().split(" ").map(stem).join(" ").endsWith(shared.join(" ")));
      const chosen = together.length ? together : exact.length ? exact : best;
      return chosen
        .sort((one, other) => heads.get(one.id).size - heads.get(other.id).size)
        .map(({ id, shared }) => ({ id, shared, model: modelOf.get(id) }));
    };

    // Formats that a question names and no model: those that have none, and those whose titles are said whole, in more words than a model's.
    const alone = new Set(families.map(([name]) => name).filter((name) => !models.some(([, names]) => names.includes(name))));
    const titled = new Map(families.map(([name, title]) => [name, [...words(title)]]));
    const isSaid = (name, asks, shared) => titled.get(name).length > 1 && titled.get(name).length >= shared.length && titled.get(name).every((word) => asks.includes(word) && !shared.slice(1).includes(word));
    const formatsOf = (asks, shared) => {
      const whole = families.map(([name]) => name).filter((name) => isSaid(name, asks, shared));
      return whole.length || shared.length ? whole : [...alone].filter((name) => [...words(name)].some((word) => asks.includes(word)));
    };
    return { meant, formatsOf };
  };
}
