// The models by id: which formats they speak, what is known of them, what their parameters mean.
globalThis.bedrock ??= {};

bedrock.registry = (models, cells) => {
  bedrock.models = models;
  bedrock.cells = cells;
};

// The base id that a reference means, as `common/references.py` reads it; empty if no model of ours is meant.
bedrock.baseId = (reference) => {
  const arn = /arn:aws[a-z-]*:bedrock:[a-z0-9-]*:\d*:(?:foundation-model|inference-profile|custom-model)\/([^/]+)/.exec(reference);
  const name = arn ? arn[1] : reference.trim();
  for (let each of [name, name.slice(name.indexOf(".") + 1)]) {
    for (;;) {
      if (Object.hasOwn(bedrock.models, each)) return each;
      const shorter = each.replace(/:\d+k?$/, "");
      if (shorter === each) break;
      each = shorter;
    }
  }
  return "";
};
