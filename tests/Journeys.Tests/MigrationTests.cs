using Dialtone.Host;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Journeys.Tests;

public sealed class MigrationTests
{
    [Theory, BothDatabases]
    public async Task The_migrations_make_the_store_the_model_describes(Db kind)
    {
        await using var throwaway = await ThrowawayDatabase.New(kind);
        await using var database = new Database(throwaway.ConnectionString, HostModules.All());
        await using var db = database.NewContext();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run: dotnet run --project src/Migrations/Design");
        await db.Database.MigrateAsync();
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await db.Set<Sequence>().CountAsync()).ShouldBe(0);
    }
}
