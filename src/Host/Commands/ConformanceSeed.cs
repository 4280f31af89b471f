namespace Dialtone.Host.Commands;

static class ConformanceSeed
{
    public static Task<int> Run(IServiceProvider services, CancellationToken ct) => Task.FromResult(0);
}
