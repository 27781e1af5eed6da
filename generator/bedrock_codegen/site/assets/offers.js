// Whether a model offers what is filtered for; a region also by a profile of its part of the world.
globalThis.bedrock ??= {};

{
  const NEAR = { jp: /^ap-northeast/, au: /^ap-southeast/, in: /^ap-south-/, apac: /^ap-/, global: /^(?!us-gov)/ };
  const serves = (profile, region) => (NEAR[profile] ?? new RegExp(`^${profile}-(?!gov)`)).test(region);
  bedrock.offers = (model, name, value) =>
    (model[name] ?? []).includes(value) || (name === "region" && (model.profile ?? []).some((profile) => serves(profile, value)));
}
