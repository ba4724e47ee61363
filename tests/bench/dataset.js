// Turns the harness's synthetic agreements into a file of our format, so that the benchmark draws from a real dataset,
// decoded and checked as the application does it. Everything in it is invented.

const KINDS = {
  "accord-cadre": "framework", avenant: "amendment", charte: "charter", contrat: "convention", convention: "convention",
  memorandum: "protocol", pacte: "pact", protocole: "protocol",
};
const LEVELS = {
  national: "national", regional: "regional", departemental: "departmental", intercommunal: "local", communal: "local",
};
const ORGANISATIONS = {
  etat: "state", region: "local-authority", departement: "local-authority", commune: "local-authority",
  association: "association", entreprise: "company", universite: "training-body", agence: "public-operator",
};
const ROLES = { signataire: "signatory", partenaire: "partner", financeur: "funder", operateur: "partner" };
const SOURCE = {
  id: "s1", url: "https://example.org/", title: "Synthétique", publisher: "Personne", published: null, kind: "web-page",
  issuer: "third-party",
};

const both = (text) => ({ fr: text, en: text });
const id = (text) => text.toLowerCase();

const territory = (code) => {
  const number = Number(code.slice(3));
  return number === 20 || number > 95 ? "FR" : `FR-DEP-${code.slice(3).padStart(2, "0")}`;
};

const target = (t) => ({
  id: id(t.id), label: both(t.label), nature: "output", ambition: false, measure: "count", comparator: ">=",
  value: t.value ?? null, unit: both(t.unit), baseline: null, due: t.due ?? null, responsible: [], source: "s1",
  evidence: t.label, searched_on: null,
  observations: t.observations.map((o) => ({ date: o.date, value: o.value, source: "s1", evidence: "", caveat: null })),
});

export const dataset = (data) => ({
  format: 1, version: "2026-01-01", licence: "CC0-1.0", title: both("Synthétique"), events: [],
  themes: Array.from({ length: 30 }, (_, i) => {
    const name = `T${String(i + 1).padStart(2, "0")}`;
    return { id: id(name), label: both(name) };
  }),
  organisations: data.organisations.map((o) => ({
    id: id(o.id), name: o.name, acronym: null, kind: ORGANISATIONS[o.kind], territory: territory(o.territory),
    succeeds: [], active_from: null, active_to: null, aliases: [], source: null,
  })),
  agreements: data.agreements.map((a) => ({
    id: id(a.id), title: a.title, kind: KINDS[a.kind], signed: a.signed, start: a.start ?? null, end: a.end ?? null,
    level: LEVELS[a.level], territories: [...new Set(a.territories.map(territory))], summary: both(a.summary_fr),
    parties: a.parties.map((p) => ({ organisation: id(p.organisation), role: ROLES[p.role], represented_by: [] })),
    axes: a.axes.map((x) => ({ label: both(x.fr), themes: x.themes.map(id) })),
    disputed: [], targets: a.targets.map(target), related: [], sources: [SOURCE],
  })),
});
