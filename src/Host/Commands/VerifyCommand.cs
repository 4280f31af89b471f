using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;

namespace Dialtone.Host.Commands;

/// <summary><c>catalog verify</c>: verifies offers of the store, or of files without a store. docs/guides/verify.md says how files are written and what is found.</summary>
static class VerifyCommand
{
    public static Command Verify()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "TMF620 payloads with our attributes, one object or an array a file; without any, the offerings of the store.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object an offer, a line each." };
        var strict = new Option<bool>("--strict") { Description = "Demands of files what publication demands, even where none of them says any of it." };
        var command = new Command("verify", "Verifies offers: each faulty one with a configuration that shows the fault. Exit code 0: all are good; 1: some are not; 2: a file cannot be read.") { files, json, strict };
        command.SetAction((parsed, ct) =>
        {
            var given = parsed.GetValue(files) ?? [];
            return given.Length == 0
                ? Commanded.Run(async (services, c) => Tell(await services.GetRequiredService<IOfferVerifier>().Verify(null, c), parsed.GetValue(json)), ct)
                : Task.FromResult(Files(given, parsed.GetValue(strict), parsed.GetValue(json)));
        });
        return command;
    }

    static int Files(FileInfo[] files, bool strict, bool json)
    {
        var contents = new List<(string, byte[])>();
        foreach (var file in files)
            try
            {
                contents.Add((file.Name, File.ReadAllBytes(file.FullName)));
            }
            catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(unread.Message);
                return 2;
            }
        var services = new ServiceCollection().AddSingleton(new Messages([typeof(CatalogModule).Assembly]));
        new CatalogModule().Register(services);
        using var provider = services.BuildServiceProvider();
        return Tell(provider.GetRequiredService<IOfferFileVerifier>().Verify(contents, strict, TimeProvider.System.GetUtcNow()), json);
    }

    static int Tell(IReadOnlyList<OfferVerification> verified, bool json)
    {
        foreach (var offer in verified)
            if (json) Console.WriteLine(Json(offer));
            else if (offer.Faults.Count > 0) Print(offer);
        if (!json) Console.WriteLine($"{verified.Count} offers, {verified.Count(v => v.Faults.Count == 0)} good, {verified.Count(v => v.Faults.Count > 0)} rejected{(verified.Any(v => !v.IsComplete) ? $"; {verified.Count(v => !v.IsComplete)} too large to look at every configuration" : "")}");
        return verified.All(v => v.Faults.Count == 0) ? 0 : 1;
    }

    static void Print(OfferVerification offer)
    {
        var isChinese = Commanded.Language == Language.Chinese;
        Console.WriteLine($"{(offer.OfferNumber.Length > 0 ? offer.OfferNumber : offer.OfferingId),-16} {(isChinese ? offer.Name : offer.NameEn)}");
        foreach (var fault in offer.Faults)
        {
            Console.WriteLine($"    {fault.Code,-32} {fault.Field}");
            Console.WriteLine($"        {(isChinese ? fault.Zh : fault.En)}");
            if (fault.Example is { } example) Console.WriteLine($"        {Spell(example)}");
        }
    }

    // OFFER{speed=500}(PART, PART{…})
    static string Spell(ConfiguredOffer line) => line.OfferingId + (line.Characteristics.Count > 0 ? $"{{{string.Join(", ", line.Characteristics.Select(c => $"{c.Key}={c.Value}"))}}}" : "")
        + (line.Parts.Count > 0 ? $"({string.Join(", ", line.Parts.Select(Spell))})" : "");

    static string Json(OfferVerification offer)
    {
        var node = (JsonObject)JsonNode.Parse(StoreJson.Write(offer))!;
        node["good"] = offer.Faults.Count == 0;
        return node.ToJsonString(StoreJson.Options);
    }
}
