using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Host.Conformance.Runs;

internal sealed class TestRunTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<TestRun>(t =>
        {
            t.HasKey(r => r.Id);
            t.Ignore(r => r.StateName);
        });
        model.Entity<TestedResource>(t => t.HasKey(r => new { r.RunId, r.Seq }));
    }
}
