using System.Text.Json.Nodes;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Accounts;

/// <summary>Opens an account (开户); it gets its number here.</summary>
internal sealed class CreateAccount<T>(Session session, ShortNumbers numbers) : IUseCase where T : Account, new()
{
    public async Task<T> Run(JsonObject body, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.WriteAccount);
        body["accountNumber"] = await numbers.Next('A', ct);
        var account = session.Add(new T { Scope = Home.Of(session.Actor) }, body);
        await session.Commit(ct);
        return account;
    }
}
