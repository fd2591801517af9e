"use strict";
const at = (id) => document.getElementById(id);

async function run() {
  let variables;
  try {
    variables = JSON.parse(at("variables").value || "{}");
  } catch (fault) {
    at("status").textContent = `The variables are not JSON: ${fault.message}`;
    return;
  }
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json" };
  if (at("token").value) headers.Authorization = `Bearer ${at("token").value}`;
  const started = performance.now();
  at("status").textContent = "Running ...";
  try {
    const body = JSON.stringify({ query: at("query").value, variables });
    const answer = await fetch("/graphql", { method: "POST", headers, body });
    const text = JSON.stringify(await answer.json(), null, 2);
    at("status").textContent = `${answer.status} in ${Math.round(performance.now() - started)} ms`;
    at("answer").textContent = text;
  } catch (fault) {
    at("status").textContent = `No answer: ${fault.message}`;
  }
}

at("form").addEventListener("submit", (event) => { event.preventDefault(); run(); });
document.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(); });
