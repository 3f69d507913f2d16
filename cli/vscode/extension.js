// Starts `circuitc lsp` and hands it every circuit file.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function activate(context) {
  const command = vscode.workspace.getConfiguration("circuitc").get("path");
  client = new LanguageClient(
    "circuitc",
    "circuitc",
    { command, args: ["lsp"] },
    { documentSelector: [{ language: "circuit" }] }
  );
  context.subscriptions.push(client);
  return client.start();
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
