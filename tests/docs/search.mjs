// Asks the search worker of the built site, as its pages do, and prints what it finds.
//
//     node search.mjs WORKER.js search.json QUERY...   ->   {"QUERY": ["location", …], …}, best first

import { readFileSync } from "node:fs";
import vm from "node:vm";

const [worker, index, ...queries] = process.argv.slice(2);
const items = JSON.parse(readFileSync(index, "utf8"));

let answered;
const self = { postMessage: (message) => answered(message) };
vm.runInNewContext(readFileSync(worker, "utf8"), { self, Intl });

function ask(message) {
  return new Promise((resolve) => {
    answered = resolve;
    // A worker gets a copy of each message, and the search writes into it.
    self.onmessage({ data: structuredClone(message) });
  });
}

// The numbers and the filter are those of the page's own code: 0 sets the search up and 2 asks it.
const SETUP = 0;
const QUERY = 2;
const FILTER = {
  input: { type: "operator", data: { operator: "and", operands: [] } },
  aggregation: { input: [{ type: "term", data: { field: "tags" } }] },
};

await ask({ type: SETUP, data: items });
const found = {};
for (const input of queries) {
  const { data } = await ask({ type: QUERY, data: { input, filter: FILTER } });
  found[input] = data.items.map(({ id }) => items.items[id].location);
}
console.log(JSON.stringify(found));
