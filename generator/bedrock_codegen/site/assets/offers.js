// Whether a model offers what is filtered for; a region also by a profile of its part of the world. `chosen` is what else is filtered for.
globalThis.bedrock ??= {};

{
  const NEAR = { jp: /^ap-northeast/, au: /^ap-southeast/, in: /^ap-south-/, apac: /^ap-/, global: /^(?!us-gov)/ };
  const serves = (profile, region) => (NEAR[profile] ?? new RegExp(`^${profile}-(?!gov)`)).test(region);
  const byProfile = (model, region) => (model.profile ?? []).some((profile) => !region || serves(profile, region));
  // Its own id is on demand somewhere, or in the region that is chosen; or profiles alone serve it there.
  const calledBy = (model, way, { region }) => {
    const byId = region ? model.region.includes(region) : model.region.length > 0;
    return way === "id" ? byId : !byId && byProfile(model, region);
  };
  bedrock.offers = (model, name, value, chosen = {}) => {
    if (name === "called") return calledBy(model, value, chosen);
    if (name === "context") return Number(model.context) >= Number(value);
    return (model[name] ?? []).includes(value) || (name === "region" && byProfile(model, value));
  };
}
