using Dialtone.Platform.Calls;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Host.Commands;

/// <summary>Checks what an installation needs, a line each; ends with 1 where something must be mended.</summary>
static class Doctor
{
    public static async Task<int> Run(IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<Settings>();
        var database = services.GetRequiredService<Database>();
        var bad = 0;
        await using var db = database.NewContext();
        Say("store", true, database.Place);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToArray();
        Say("migrations", pending.Length == 0, pending.Length == 0 ? "up to date" : "pending: " + string.Join(", ", pending));
        Say("users", await db.Users.AnyAsync(ct), "at least one user (user add)");
        var dead = await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Dead, ct);
        Say("outbox", dead == 0, $"{await db.Set<Delivery>().CountAsync(ct)} waiting, {dead} given up");
        var persons = await db.Set<Call>().CountAsync(c => c.State == CallState.Person, ct);
        Say("calls", persons == 0, $"{persons} wait for a person");
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(settings.KeyFile);
            Say("master key", (mode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == 0, $"{settings.KeyFile} ({mode})");
        }
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            Say("peers", (await client.GetAsync(settings.Peers + "health", ct)).IsSuccessStatusCode, settings.Peers);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Say("peers", false, $"{settings.Peers} does not answer");
        }
        return bad == 0 ? 0 : 1;

        void Say(string what, bool good, string detail)
        {
            if (!good) bad++;
            Console.WriteLine($"{(good ? "ok  " : "MEND")}  {what,-11} {detail}");
        }
    }
}
