using System.CommandLine;
using Dialtone.Host;
using Dialtone.Host.Commands;

var root = new RootCommand("Dialtone, a CRM for telecom operators. Without a command it serves the web and the APIs.") { TreatUnmatchedTokensAsErrors = false };
root.SetAction((parsed, ct) => Server.Run([.. parsed.UnmatchedTokens], ct));
foreach (var command in CommandLine.All()) root.Subcommands.Add(command);
return await root.Parse(args).InvokeAsync();
