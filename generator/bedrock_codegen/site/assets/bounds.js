// How much and how many: bounds of parameters, rules between them, and what each format calls them.
{
  const QUANTITY = "larg big long length short small tall wid size dimension resolution pixel least most many much max maximum min minimum limit".split(" ");
  const SIZES = "dimension resolution larg big wid pixel".split(" ");
  const SIDES = "width height aspectratio size resolution dimension".split(" ");
  const CALLING = /\b(called|call|named|spelled|spelling|equivalent|name of)\b/;
  const FILES = "imag document video audio".split(" ");
  const FORMATS = ["format", "media_type"];
  const FEW = 4;
  const BESIDE = "request call body per each take allow".split(" ");
  const NUMBERED = /(at (most|least)|(more|fewer|less) than|up to|exactly|below|between|multiple of) \d|\d to \d/;

  const lastOf = (anchor) => anchor.slice(anchor.lastIndexOf("/") + 1);
  const plain = (name) => name.toLowerCase().replaceAll(/[_-]/g, "");
  const isCounted = (asks) => asks.some((word) => QUANTITY.includes(word));
  const concerns = (whose, place) => !whose || whose.includes(place);

  // Reads the index; returns functions from the words of a question, and the models that it names, to answers.
  bedrock.readBounds = ({ models, families, entries, words, stem }) => {
    const parameters = entries.filter((one) => one.kind === "parameter");
    const placeOf = new Map(models.map(([id], place) => [id, place]));
    const familyOf = new Map(families.map((family) => [family[0], family]));
    const page = (family, anchor) => `families/${family}/rules/index.html#${anchor}`;

    const factsOf = ({ id, model: [, names] }) =>
      names.flatMap((name) => familyOf.get(name)[6].filter(([, , , , , whose]) => concerns(whose, placeOf.get(id))).map((fact) => ({ name, fact })));
    const answer = (id, name, [anchor, , , fields, said]) => ({ kind: "rule", title: `${fields.map(lastOf).join(" and ")} of ${id}`, about: said, href: page(name, anchor) });

    // A rule that is about two parameters that the question names.
    const between = (asks, some) =>
      some.slice(0, 1).flatMap((one) => {
        const named = ({ fact: [, , kind, fields] }) => kind !== "limit" && new Set(fields.map((field) => stem(plain(lastOf(field)))).filter((name) => asks.includes(name))).size > 1;
        return factsOf(one).filter(named).slice(0, 1).map(({ name, fact }) => answer(one.id, name, fact));
      });

    // A rule or a limit of a model that says most of what is asked.
    const ruling = (asks, some) =>
      some.slice(0, 1).flatMap((one) => {
        const rest = asks.filter((word) => !one.shared.includes(word) && !BESIDE.includes(word) && !bedrock.isJoined(asks, word));
        const hits = ({ fact: [, said, , , how] }) => ((known) => rest.filter((word) => known.has(word)).length)(words(`${said} ${how}`));
        const fits = factsOf(one).filter((each) => hits(each) > 1 && hits(each) / rest.length >= 0.6);
        return fits.sort((left, right) => hits(right) - hits(left)).slice(0, 2).map(({ name, fact }) => ({ ...answer(one.id, name, fact), title: `${fact[1]}: ${one.id}` }));
      });

    // The sides of a picture or a video: combinations that are allowed, else the range of each.
    const isSeen = ({ model: [, , , , { gives }] }) => gives.includes("image") || gives.includes("video");
    const sides = (asks, some) => (asks.some((word) => SIZES.includes(word)) ? some.filter(isSeen).slice(0, FEW).flatMap(sidesOf) : []);
    const sidesOf = (one) => {
      const pairs = factsOf(one).filter(({ fact: [, , kind, fields] }) => kind === "listed" && fields.some((field) => SIDES.includes(plain(lastOf(field)))));
      if (pairs.length) return pairs.map(({ name, fact }) => answer(one.id, name, fact));
      return parametersOf(one).filter((each) => SIDES.includes(plain(each.title))).map((each) => bound(one.id, each));
    };
    const parametersOf = ({ model: [, names] }) => parameters.filter((each) => names.includes(each.family));
    const bound = (id, { title, about, href }) => ({ kind: "parameter of a model", title: `${title} of ${id}`, about, href });

    const named = (one) => ({ kind: "parameter", title: `${one.title} in ${familyOf.get(one.family)[1]}`, about: one.about, href: one.href });

    // Where no model is named: rules with a number that say all that the question says; a rule for all models before one for some.
    const numbered = (asks, some) => {
      const rest = asks.filter((word) => !QUANTITY.includes(word) && !BESIDE.includes(word) && !bedrock.isJoined(asks, word));
      if (some.length || !rest.length || !isCounted(asks)) return [];
      const says = ({ name, title, fact: [, said] }) => NUMBERED.test(said) && rest.every((word) => words(said).has(word) || words(`${name} ${title}`).has(word));
      const doubt = ({ fact: [, said, , , how, whose] }) => (whose ? 1 : 0) + /\bmay\b|suspected/.test(`${said} ${how}`);
      const fits = families.flatMap(([name, title, , , , , facts]) => facts.map((fact) => ({ name, title, fact }))).filter(says);
      return fits.sort((one, other) => doubt(one) - doubt(other) || one.fact[1].length - other.fact[1].length).slice(0, 2).map(ruled);
    };
    const ruled = ({ name, title, fact }) => ({ kind: "rule", title: fact[1], about: title, href: page(name, fact[0]) });

    // A value that few parameters list: the parameter, if it is called as the question says.
    const listed = (asks, text) => {
      const lists = ({ range }) => (range.match(/"[\w-]+"/g) ?? []).some((value) => text.split(/[^\w-]+/).includes(value.slice(1, -1)));
      const fits = parameters.filter((one) => lists(one) && lastTwo(one.anchor).some((name) => asks.includes(name)));
      return fits.length <= FEW ? fits.map(named) : [];
    };
    // The formats of files that a house's models take: its parameters that are called so, below a picture, say, and list them.
    const formats = (asks, some) => {
      const kind = FILES.find((each) => asks.includes(each));
      if (!some.length || !kind || !asks.includes("format")) return [];
      const speakers = (family) => some.filter(({ model: [, names] }) => names.includes(family)).length;
      const fits = parameters.filter((one) => FORMATS.includes(lastOf(one.anchor)) && one.range.startsWith('"') && words(one.anchor).has(kind) && speakers(one.family));
      return fits.sort((one, other) => speakers(other.family) - speakers(one.family) || one.anchor.length - other.anchor.length).slice(0, 2).map(named);
    };
    const lastTwo = (anchor) => anchor.split("/").slice(-2).map((name) => stem(plain(name)));

    // Where many models are named by one word, such as Claude: rules with a number that are for them, by Converse as well.
    const told = (asks, some) => {
      if (some.length <= FEW || !isCounted(asks)) return [];
      const rest = asks.filter((word) => !some[0].shared.includes(word) && !QUANTITY.includes(word) && !bedrock.isJoined(asks, word));
      const places = some.map(({ id }) => placeOf.get(id));
      const concerned = ([, , , , , whose]) => (whose ? places.filter((place) => whose.includes(place)).length : 0);
      const hits = ([, said]) => rest.filter((word) => words(said).has(word)).length;
      return families
        .flatMap(([name, title, , , , , facts]) => facts.filter((fact) => /\d/.test(fact[1]) && concerned(fact) && hits(fact)).map((fact) => ({ name, title, fact })))
        .sort((one, other) => hits(other.fact) - hits(one.fact) || concerned(other.fact) - concerned(one.fact))
        .slice(0, 2)
        .map(ruled);
    };

    // What the formats of a provider call a parameter, by its own name or by what it means.
    const providers = new Map(models.map((model) => [stem(plain(model[4].provider[0])), model[4].provider[0]]));
    const called = (asks, text) => {
      const provider = asks.map((word) => providers.get(word)).find(Boolean);
      if (!provider || !CALLING.test(text)) return [];
      const isAsked = (name) => asks.includes(stem(plain(name)));
      const meaning = families.flatMap((family) => Object.entries(family[10])).find(([meant, anchor]) => isAsked(meant) || isAsked(lastOf(anchor)))?.[0];
      const theirs = new Set(models.filter((model) => model[4].provider[0] === provider).flatMap((model) => model[1]));
      return parameters
        .filter((one) => theirs.has(one.family) && meaning && familyOf.get(one.family)[10][meaning] === one.anchor)
        .map(named);
    };
    // What each format takes for a parameter, by what that means.
    const taken = (asks) => {
      const meaning = families.flatMap((family) => Object.keys(family[10])).find((name) => asks.includes(stem(plain(name))));
      const theirs = meaning ? parameters.filter((one) => familyOf.get(one.family)[10][meaning] === one.anchor) : [];
      return theirs.map((one) => `${familyOf.get(one.family)[1]}: ${one.title} ${one.range}`).join(" · ");
    };
    return { between, ruling, sides, numbered, listed, formats, told, called, taken };
  };
}
