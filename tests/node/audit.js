// Runs the audits of the GraphQL-over-HTTP specification against the server at the address given; prints what fails.
import { serverAudits } from "graphql-http";

const failed = [];
let count = 0;
for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  const result = await audit.fn();
  count += 1;
  if (result.status !== "ok") failed.push(`${audit.id} ${audit.name}: ${result.reason}`);
}
console.log(JSON.stringify({ count, failed }));
