using Dialtone.Contracts.Parties;
using Dialtone.Parties.Customers;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Parties.Intake;

/// <summary>Takes in customers who were there before us. They have products or will be given them at once, so they are in the network.</summary>
internal sealed class PartyIntake(Session session, SessionContext context, PartyTaking taking, IServiceScopeFactory scopes) : IPartyIntake
{
    const int Batch = 500;

    public async Task<IReadOnlyList<IntakeResult>> TakePersons(IReadOnlyList<PersonIntake> persons, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Import);
        var today = Clock.LocalDate(session.Now);
        return [.. (await taking.Take([.. persons.Select(p => With(p.Key, Newcomer.Of(p, CustomerStates.InNetwork, today)))], ct)).Select(t => t.Result)];
    }

    public async Task<IReadOnlyList<IntakeResult>> TakeOrganizations(IReadOnlyList<OrganizationIntake> organizations, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Import);
        var today = Clock.LocalDate(session.Now);
        return [.. (await taking.Take([.. organizations.Select(o => With(o.Key, Newcomer.Of(o, today)))], ct)).Select(t => t.Result)];
    }

    public async Task<ImportReport> ImportCustomers(TextReader csv, Action<ImportLine> tell, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Import);
        var (read, created, existing, refused) = (0, 0, 0, 0);
        foreach (var lines in CustomerFile.Read(csv, Home.Of(session.Actor), Clock.LocalDate(session.Now)).Chunk(Batch))
        {
            // A session of its own for each batch: what one has written need not be watched by the next.
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<SessionContext>().Actor = context.Actor;
            var taken = await scope.ServiceProvider.GetRequiredService<PartyTaking>().Take([.. lines.Select(l => (l.Key, l.Newcomer, l.Refusal))], ct);
            foreach (var (line, (result, existed)) in lines.Zip(taken))
            {
                var outcome = result.Refusal is not null ? "refused" : existed ? "exists" : "created";
                (read, created, existing, refused) = (read + 1, created + (outcome == "created" ? 1 : 0), existing + (existed ? 1 : 0), refused + (outcome == "refused" ? 1 : 0));
                tell(new(line.Number, outcome, line.Subject, result.Refusal));
            }
        }
        return new(read, created, existing, refused);
    }

    static (string, Newcomer?, Problem?) With(string key, (Newcomer? Newcomer, Problem? Refusal) read) => (key, read.Newcomer, read.Refusal);
}
