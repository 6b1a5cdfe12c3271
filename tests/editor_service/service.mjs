// Asks the JSON service of VS Code, set up as VS Code does it, one question for each line of stdin.
// node service.mjs json-service-5
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

const loaded = await import(process.argv[2]);
const { getLanguageService, ClientCapabilities, TextDocument } = loaded.default ?? loaded;

const service = getLanguageService({
  clientCapabilities: ClientCapabilities.LATEST,
  schemaRequestService: (uri) => readFile(new URL(uri), "utf-8"),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).toString() },
});
service.configure({ validate: true });
const settings = { comments: "error", trailingCommas: "error", schemaValidation: "warning", schemaRequest: "warning" };

async function answer({ ask, uri, text, offset }) {
  const document = TextDocument.create(uri, "json", 1, text);
  const parsed = service.parseJSONDocument(document);
  const range = ({ start, end }) => [document.offsetAt(start), document.offsetAt(end)];
  if (ask === "check") {
    const found = await service.doValidation(document, parsed, settings);
    return found.map(({ message, range: at }) => ({ message, at: range(at) }));
  }
  const position = document.positionAt(offset);
  if (ask === "hover") {
    return (await service.doHover(document, position, parsed))?.contents.join("\n") ?? null;
  }
  const { items } = await service.doComplete(document, position, parsed);
  return items.map((item) => ({
    label: item.label,
    about: item.documentation?.value ?? item.documentation ?? "",
    detail: item.detail ?? item.labelDetails?.description ?? "",
    insert: item.textEdit.newText,
    at: range(item.textEdit.range),
  }));
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
